// Pretty-printed, since people open this file first when something is missing.
#include "graph/run_report.hpp"

#include "graph/json_value.hpp"
#include "graph/output_file.hpp"
#include "graph/storage/input_set.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <array>
#include <istream>
#include <iterator>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

class Report {
  public:
    Report() { writer_.SetIndent(' ', 2); }

    rapidjson::PrettyWriter<rapidjson::StringBuffer>& json() { return writer_; }
    void write(std::string_view text) {
        writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    }
    void member(std::string_view name, std::uint64_t number) {
        write(name);
        writer_.Uint64(number);
    }
    void member(std::string_view name, std::string_view text) {
        write(name);
        write(text);
    }
    void member(std::string_view name, const std::map<std::string, std::string>& values) {
        write(name);
        writer_.StartObject();
        for (const auto& [key, value] : values) {
            member(key, std::string_view(value));
        }
        writer_.EndObject();
    }
    std::string take() const {
        return std::string(buffer_.GetString(), buffer_.GetSize()) + '\n';
    }

  private:
    rapidjson::StringBuffer buffer_;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace

std::string run_json(const RunReport& report) {
    Report out;
    out.json().StartObject();
    out.member("documents", report.documents);
    out.write("skipped");
    out.json().StartArray();
    for (const Skipped& skipped : report.skipped) {
        out.json().StartObject();
        out.member("document", std::string_view(skipped.document));
        out.member("reason", std::string_view(skipped.reason));
        out.json().EndObject();
    }
    out.json().EndArray();
    out.member("sentences", report.sentences);
    out.member("foreign_sentences", report.foreign_sentences);
    out.member("replaced_bytes", report.replaced_bytes);
    out.write("text_flaws");
    out.json().StartObject();
    for (std::size_t i = 0; i < text_flaws; ++i) {
        out.member(name_of(static_cast<TextFlaw>(i)), report.flaws[i]);
    }
    out.json().EndObject();
    out.member("entities", report.entities);
    out.member("claims", report.claims);
    if (report.decisions > 0) {
        out.member("decisions", report.decisions);
        out.write("decisions_about_nothing");
        out.json().StartArray();
        for (const std::string& decision : report.decisions_about_nothing) {
            out.write(decision);
        }
        out.json().EndArray();
    }
    out.member("options", report.options);
    out.member("versions", report.versions);
    out.json().EndObject();
    return out.take();
}

std::map<std::string, std::string> read_run_options(const std::filesystem::path& directory) {
    constexpr std::array<std::string_view, 1> names{"run.json"};
    const SetFile file = std::move(open_together(directory, names).front());
    std::map<std::string, std::string> options;
    if (file.content != nullptr) {
        std::istream in(file.content.get());
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        const JsonLine json(text, file.path.string());
        for (const std::string& name : json.root()["options"].keys()) {
            options[name] = json.root()["options"][name].text();
        }
    }
    return options;
}

void write_run_report(const RunReport& report, const std::filesystem::path& directory) {
    OutputFile file(directory / "run.json");
    file.stream() << run_json(report);
    file.commit();
}

}  // namespace newsgraph
