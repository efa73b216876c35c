#include "ingest/mail_message.hpp"

#include "core/ascii.hpp"
#include "core/date.hpp"
#include "ingest/decode.hpp"

#include <algorithm>
#include <array>
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

// The bytes of a mail that was forwarded whole.
std::string content_of(GMimeMessagePart* part, std::size_t limit) {
    GMimeMessage* message = g_mime_message_part_get_message(part);
    if (message == nullptr) {
        return {};
    }
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, stream.get());
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
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            attach("mail.eml", content_of(GMIME_MESSAGE_PART(object), left_ + 1));
        } else if (GMIME_IS_PART(object)) {
            see_part(GMIME_PART(object));
        }
    }

    // The text part goes before the HTML part, but for a text that only says "see the HTML".
    void choose() {
        const bool plain = plain_.size() >= 40 || html_.empty();
        mail_.text = plain ? own_text(plain_) : own_html(html_);
        if (mail_.text.find_first_not_of(" \t\r\n") == std::string::npos) {
            mail_.text = plain_;  // nothing but a mail that is passed on
        }
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
            attach(text_of(name), content_of(part, left_ + 1));
        }
    }

    void attach(std::string name, std::string bytes) {
        if (bytes.size() <= left_ && mail_.attachments.size() < 1000) {
            left_ -= bytes.size();
            mail_.attachments.emplace_back(std::move(name), std::move(bytes));
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

// How programs of mail mark the quoted mail under an answer.
constexpr std::array<std::string_view, 7> quotation_marks{
    "class=\"gmail_quote",
    "class=\"moz-cite-prefix",
    "class=\"yahoo_quoted",
    "class=\"protonmail_quote",
    "type=\"cite\"",
    "id=\"divRplyFwdMsg",
    "id=\"appendonsend"};

// Letters outside of tags.
std::size_t count_letters(std::string_view html) {
    std::size_t letters = 0;
    bool in_tag = false;
    for (const char c : html) {
        in_tag = c == '<' || (in_tag && c != '>');
        letters += !in_tag && (is_letter(c) || !is_ascii(c)) ? 1 : 0;
    }
    return letters;
}

}  // namespace

std::string own_html(const std::string& html) {
    constexpr std::size_t least = 40;  // of an answer's own; a mail passed on has less
    std::size_t end = html.size();
    for (const auto mark : quotation_marks) {
        end = std::min(end, html.find(mark));
    }
    const std::size_t tag = end < html.size() ? html.rfind('<', end) : std::string::npos;
    return tag != std::string::npos && count_letters(html.substr(0, tag)) >= least
               ? html.substr(0, tag)
               : html;
}

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
