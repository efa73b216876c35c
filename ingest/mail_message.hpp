// A mail through gmime: https://www.rfc-editor.org/rfc/rfc5322, MIME. Nothing else knows it.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

struct MailMessage {
    std::string subject;
    std::string from;  // the name, else the address
    std::string date;  // ISO, the sender's own day
    std::string id;    // Message-ID
    std::string text;  // the text part, else the HTML part, in UTF-8
    bool html = false;
    std::vector<std::pair<std::string, std::string>> attachments;  // file name, bytes
    bool valid = false;                                            // it is a mail
};

// Parses one message. A mail in it that was passed on whole is attached as "mail.eml".
// Attachments of more than `limit` bytes together are left out.
MailMessage read_mail(const std::string& bytes, std::size_t limit);

// A mail's own text: without the quoted mail that it answers ("> ...", "On Monday X wrote:")
// and without a signature (after "-- ").
std::string own_text(const std::string& text);

// The same of HTML: what stands before the mark that programs of mail put over the quoted mail; all
// where that is next to nothing, since a mail that is passed on is marked likewise.
std::string own_html(const std::string& html);

}  // namespace newsgraph
