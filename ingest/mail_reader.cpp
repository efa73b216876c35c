// Mails: one in .eml, many in .mbox (RFC 4155). A mail is an article, and so is each file that
// is attached to it.
#include "core/printable.hpp"
#include "ingest/archive_entries.hpp"
#include "ingest/input_formats.hpp"
#include "ingest/mail_message.hpp"

#include <utility>

namespace newsgraph {

namespace {

constexpr int deepest = 4;

std::size_t most_mail(const ReadOptions& options) {
    return options.max_article * 2 + 20'000'000;
}

// One mail and what is attached to it, as a reader.
class MailReader : public DocumentReader {
  public:
    MailReader(const std::string& bytes, InputFile file, const ReadContext& context)
        : mail_(read_mail(bytes, most_mail(context.options))),
          file_(std::move(file)),
          context_(context) {
        own_.packed = bytes.size();
    }

    std::optional<Input> next() override {
        if (!std::exchange(began_, true)) {
            return read_text();
        }
        while (current_ || open_attachment()) {
            if (auto input = current_->next()) {
                return input;
            }
            current_.reset();
        }
        return std::nullopt;
    }

  private:
    Input read_text() {
        if (!mail_.valid) {
            return Skipped{file_.name, "not a mail"};
        }
        RawArticle raw;
        raw.known.title = mail_.subject;
        raw.known.author = mail_.from;
        raw.known.published = mail_.date;
        raw.text = std::move(mail_.text);
        raw.html = mail_.html;
        if (raw.text.find_first_not_of(" \t\r\n") == std::string::npos) {
            return Skipped{file_.name, "a mail without text"};
        }
        return finish_article(raw, file_, 0, context_);
    }

    bool open_attachment() {
        if (at_ == mail_.attachments.size()) {
            return false;
        }
        auto& [name, bytes] = mail_.attachments[at_++];
        InputFile inner{
            file_.path,
            file_.name + "/" + printable(name),
            name,
            file_.depth + 1,
            file_.unpacking == nullptr ? &own_ : file_.unpacking};
        current_ = inner.depth > deepest
                       ? skipped_file(inner, "mails in mails, too deep")
                       : open_source(ByteSource::of_bytes(std::move(bytes)), inner, context_);
        return true;
    }

    MailMessage mail_;
    Unpacking own_;  // of all that is attached
    InputFile file_;
    const ReadContext& context_;
    std::unique_ptr<DocumentReader> current_;
    std::size_t at_ = 0;
    bool began_ = false;
};

// Mails one after another: each begins with a line "From ..." after a blank one.
class MailboxReader : public DocumentReader {
  public:
    MailboxReader(
        std::unique_ptr<ByteSource> source, InputFile file, const ReadContext& context)
        : source_(std::move(source)), file_(std::move(file)), context_(context) {}

    std::optional<Input> next() override {
        while (current_ || open_next()) {
            if (auto input = current_->next()) {
                return input;
            }
            current_.reset();
        }
        return std::nullopt;
    }

  private:
    bool open_next() {
        std::string bytes;
        bool too_long = false;
        if (!take_mail(bytes, too_long)) {
            return false;
        }
        InputFile inner = file_;
        inner.name += "#" + std::to_string(++count_);
        if (too_long) {
            current_ = skipped_file(inner, too_long_reason(context_.options));
        } else {
            current_ = std::make_unique<MailReader>(bytes, inner, context_);
        }
        return true;
    }

    // The bytes of the next mail up to the limit. A quoted ">From " is "From " again.
    bool take_mail(std::string& bytes, bool& too_long) {
        const std::size_t most = most_mail(context_.options);
        std::string line;
        bool blank = true;
        bool any = false;
        while (ended_with_from_ || source_->read_line(line, most + 1)) {
            const bool begins = ended_with_from_ || (blank && line.starts_with("From "));
            if (begins && any) {
                ended_with_from_ = true;
                return true;
            }
            ended_with_from_ = false;
            any = true;
            blank = line.empty() || line == "\r";
            if (!begins) {
                too_long |= bytes.size() + line.size() > most;
                bytes +=
                    too_long ? "" : (line.starts_with(">From ") ? line.substr(1) : line) + "\n";
            }
            line.clear();
        }
        return any;
    }

    std::unique_ptr<ByteSource> source_;
    InputFile file_;
    const ReadContext& context_;
    std::unique_ptr<DocumentReader> current_;
    std::size_t count_ = 0;
    bool ended_with_from_ = false;
};

}  // namespace

std::unique_ptr<DocumentReader> open_mail(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    const auto bytes = source->read_up_to(most_mail(context.options));
    if (!bytes) {
        return skipped_file(file, too_long_reason(context.options));
    }
    return std::make_unique<MailReader>(*bytes, file, context);
}

std::unique_ptr<DocumentReader> open_mailbox(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    return std::make_unique<MailboxReader>(std::move(source), file, context);
}

}  // namespace newsgraph
