// What of a mail is its own, and what is attached to it.
#include "ingest/mail_message.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

const std::string own =
    "<p>The ferry left the harbour of the town on Monday, the owner said.</p>";
const std::string head =
    "From: Ann Lee <a@q.example>\nSubject: Ferry\n"
    "Date: Tue, 04 Jun 2024 09:00:00 +0200\nMIME-Version: 1.0\n";

}  // namespace

TEST_CASE("the quoted mail under an answer goes, a mail that is passed on stays") {
    const std::string quoted =
        "<div class=\"gmail_quote\">On Monday Bo Kay wrote: old words</div>";
    CHECK(own_html(own + quoted) == own);
    CHECK(own_html(own + "<blockquote type=\"cite\">old words</blockquote>") == own);
    CHECK(own_html(own + "<blockquote>words of the owner</blockquote>").ends_with("quote>"));
    CHECK(own_html("<p>See below</p>" + quoted) == "<p>See below</p>" + quoted);
    CHECK(own_html("class=\"gmail_quote") == "class=\"gmail_quote");
    CHECK(own_html("") == "");
}

TEST_CASE("a mail of nothing but the mail that it passes on is read") {
    const MailMessage mail =
        read_mail(head + "\n-----Original Message-----\nThe ferry left on Monday.\n", 1000);
    CHECK(mail.text.find("The ferry left") != std::string::npos);
    const MailMessage answer = read_mail(
        head + "\nThe pier is closed.\n-----Original Message-----\nThe ferry left.\n", 1000);
    CHECK(answer.text == "The pier is closed.\n");
}

TEST_CASE("a mail in a mail is attached to it") {
    const std::string mixed = head
                              + "Content-Type: multipart/mixed; boundary=y\n\n--y\n"
                                "Content-Type: text/plain\n\nSee below.\n--y\n"
                                "Content-Type: message/rfc822\n\n"
                              + head + "\nThe ferry left.\n--y--\n";
    const MailMessage mail = read_mail(mixed, 10'000);
    REQUIRE(mail.attachments.size() == 1);
    CHECK(mail.attachments[0].first == "mail.eml");
    CHECK(read_mail(mail.attachments[0].second, 1000).text.starts_with("The ferry left."));
    CHECK(read_mail(mixed, 10).attachments.empty());
}
