#include "ingest/mail_message.hpp"

#include "core/date.hpp"
#include "ingest/decode.hpp"

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>
#include <mutex>
#include <string_view>

namespace newsgraph {

namespace {

struct Unref {
    void operator()(void* object) const {
        if (object != nullptr) {
            g_object_unref(object);
        }
    }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

constexpr int deepest = 30;  // parts in parts

std::string text_of(const char* text) {
    return text == nullptr ? std::string{} : decode(text).text;
}

// The bytes of a part, its transfer encoding undone.
std::string content_of(GMimePart* part, std::size_t limit) {
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (content == nullptr) {
        return {};
    }
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {
        reinterpret_cast<const char*>(bytes->data), std::min<std::size_t>(bytes->len, limit)};
}

// In UTF-8, by the charset that the part names; decode() tells it where it names none.
std::string text_content(GMimePart* part, std::size_t limit) {
    if (GMIME_IS_TEXT_PART(part)) {
        char* text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
        if (text != nullptr) {
            std::string out = decode(std::string_view(text).substr(0, limit)).text;
            g_free(text);
            return out;
        }
    }
    return decode(content_of(part, limit)).text;
}

class Parts {
  public:
    Parts(MailMessage& mail, std::size_t limit) : mail_(mail), left_(limit), limit_(limit) {}

    void see(GMimeObject* object, int depth) {
        if (object == nullptr || depth > deepest) {
            return;
        }
        if (GMIME_IS_MULTIPART(object)) {
            const int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
            for (int i = 0; i < std::min(count, 1000); ++i) {
                see(g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth + 1);
            }
        } else if (GMIME_IS_PART(object)) {
            see_part(GMIME_PART(object));
        }
    }

    // The text part goes before the HTML part, but for a text that only says "see the HTML".
    void choose() {
        const bool plain = plain_.size() >= 40 || html_.empty();
        mail_.text = plain ? own_text(plain_) : html_;
        mail_.html = !plain;
    }

  private:
    void see_part(GMimePart* part) {
        const char* name = g_mime_part_get_filename(part);
        const bool attached = name != nullptr || g_mime_part_is_attachment(part) != 0;
        GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        if (!attached && g_mime_content_type_is_type(type, "text", "plain") != 0) {
            plain_ += (plain_.empty() ? "" : "\n\n") + text_content(part, limit_);
        } else if (!attached && g_mime_content_type_is_type(type, "text", "html") != 0) {
            html_ += text_content(part, limit_);
        } else if (name != nullptr) {
            std::string bytes = content_of(part, left_ + 1);
            if (bytes.size() <= left_ && mail_.attachments.size() < 1000) {
                left_ -= bytes.size();
                mail_.attachments.emplace_back(text_of(name), std::move(bytes));
            }
        }
    }

    MailMessage& mail_;
    std::size_t left_;
    std::size_t limit_;
    std::string plain_;
    std::string html_;
};

void read_headers(GMimeMessage* message, MailMessage& mail) {
    mail.subject = text_of(g_mime_message_get_subject(message));
    mail.id = text_of(g_mime_message_get_message_id(message));
    InternetAddressList* from = g_mime_message_get_from(message);
    if (from != nullptr && internet_address_list_length(from) > 0) {
        InternetAddress* first = internet_address_list_get_address(from, 0);
        mail.from = text_of(internet_address_get_name(first));
    }
    GDateTime* date = g_mime_message_get_date(message);
    if (date != nullptr) {
        mail.date =
            Date{
                g_date_time_get_year(date),
                g_date_time_get_month(date),
                g_date_time_get_day_of_month(date)}
                .iso();
    }
}

bool starts_quotation(std::string_view line) {
    const bool wrote =
        line.ends_with("wrote:") && (line.starts_with("On ") || line.size() < 80);
    return wrote || line.starts_with("-----Original Message")
           || line.starts_with("________________");
}

}  // namespace

MailMessage read_mail(const std::string& bytes, std::size_t limit) {
    static std::once_flag once;
    std::call_once(once, g_mime_init);
    MailMessage mail;
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message) {
        return mail;
    }
    read_headers(message.get(), mail);
    mail.valid = !mail.subject.empty() || !mail.from.empty() || !mail.date.empty();
    Parts parts(mail, limit);
    parts.see(g_mime_message_get_mime_part(message.get()), 0);
    parts.choose();
    return mail;
}

std::string own_text(const std::string& text) {
    std::string out;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        while (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line == "-- " || line == "--" || starts_quotation(line)) {
            break;
        }
        if (!line.starts_with('>')) {
            out += line;
            out += '\n';
        }
    }
    return out;
}

}  // namespace newsgraph
