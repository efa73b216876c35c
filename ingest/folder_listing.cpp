#include "ingest/folder_listing.hpp"

#include "core/printable.hpp"

#include <algorithm>
#include <system_error>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t deepest = 200;  // folders in folders

// ".git", ".DS_Store": not the user's articles.
bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

// The folder as the system knows it, whatever links lead to it; empty where it does not.
fs::path identity(const fs::path& path) {
    std::error_code error;
    return fs::canonical(path, error);
}

class Listing {
  public:
    Listing(const fs::path& folder, const fs::path& exclude)
        : root_(folder), exclude_(exclude.empty() ? fs::path{} : identity(exclude)) {
        list(folder);
    }

    std::vector<FoundFile> take() {
        std::ranges::sort(
            found_, {}, [](const FoundFile& f) -> const std::string& { return f.file.name; });
        return std::move(found_);
    }

  private:
    void add(const fs::path& path, std::string reason) {
        const auto below = path.lexically_relative(root_).generic_string();
        const auto name = below == "." ? root_.generic_string() : below;
        found_.push_back({{path, document_name(name), "", 0}, std::move(reason)});
    }

    void list(const fs::path& folder) {
        const fs::path self = identity(folder);
        if (!self.empty() && self == exclude_) {
            // In silence where it lies among articles; a run that reads nothing says why.
            if (folder == root_) {
                add(folder, "is the folder of --out, which is not read");
            }
            return;
        }
        if (std::ranges::find(above_, self) != above_.end() || above_.size() > deepest) {
            add(folder, "a link back to a folder that it lies in");
            return;
        }
        std::error_code error;
        fs::directory_iterator at(folder, error);
        above_.push_back(self);
        for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
            if (!is_hidden(at->path())) {
                see(*at);
            }
        }
        above_.pop_back();
        if (error) {
            add(folder, "folder cannot be read (" + error.message() + ")");
        }
    }

    void see(const fs::directory_entry& entry) {
        std::error_code error;
        const fs::file_status status = entry.status(error);
        if (fs::is_directory(status)) {
            list(entry.path());
        } else if (fs::is_regular_file(status)) {
            add(entry.path(), {});
        } else if (!fs::exists(status)) {
            add(entry.path(), "a link to nothing");
        } else {
            add(entry.path(), "not a file (a pipe, a socket or a device)");
        }
    }

    fs::path root_;
    fs::path exclude_;
    std::vector<fs::path> above_;  // folders that are being listed
    std::vector<FoundFile> found_;
};

}  // namespace

std::string document_name(std::string_view file_name) {
    return printable(file_name);
}

std::vector<FoundFile> list_folder(const fs::path& folder, const fs::path& exclude) {
    return Listing(folder, exclude).take();
}

}  // namespace newsgraph
