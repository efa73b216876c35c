#include "ingest/folder_listing.hpp"

#include "core/printable.hpp"

#include <algorithm>
#include <set>
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

// A folder that newsgraph itself wrote: what stands in it is of the articles, not one of them.
bool is_graph(const fs::path& folder) {
    std::error_code error;
    return fs::exists(folder / "run.json", error)
           && fs::exists(folder / "records.sqlite", error);
}

bool lies_in(const fs::path& path, const fs::path& folder) {
    const fs::path below = path.lexically_relative(folder);
    return !below.empty() && *below.begin() != "..";
}

// Real folders first, then what links lead to, so that no folder is read twice, whatever the
// links among a few of them: two in each of thirty would lead to a billion.
class Listing {
  public:
    Listing(const fs::path& folder, const fs::path& exclude)
        : root_(folder), exclude_(exclude.empty() ? fs::path{} : identity(exclude)) {
        list(folder);
        while (!links_.empty()) {
            const fs::path link = *links_.begin();
            links_.erase(links_.begin());
            follow(link);
        }
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

    // A link to a folder.
    void follow(const fs::path& link) {
        const fs::path self = identity(link);
        if (self == exclude_ || !seen_.contains(self)) {
            list(link);
        } else if (lies_in(identity(link.parent_path()), self)) {
            add(link, "a link back to a folder that it lies in");
        } else {
            add(link, "a link to a folder that is read already");
        }
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
        if (folder != root_ && is_graph(folder)) {
            add(folder, "a graph of newsgraph, no articles");
            return;
        }
        if (!seen_.insert(self).second || depth_ > deepest) {
            add(folder,
                depth_ > deepest ? "folders in folders, too deep"
                                 : "a folder that is read already");
            return;
        }
        std::error_code error;
        fs::directory_iterator at(folder, error);
        ++depth_;
        for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
            if (!is_hidden(at->path())) {
                see(*at);
            }
        }
        --depth_;
        if (error) {
            add(folder, "folder cannot be read (" + error.message() + ")");
        }
    }

    void see(const fs::directory_entry& entry) {
        std::error_code error;
        const fs::file_status status = entry.status(error);
        if (fs::is_directory(status)) {
            if (entry.is_symlink(error)) {
                links_.insert(entry.path());
            } else {
                list(entry.path());
            }
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
    std::set<fs::path> seen_;   // folders as the system knows them
    std::set<fs::path> links_;  // to folders, not yet followed
    std::size_t depth_ = 0;
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
