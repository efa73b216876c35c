#include "tests/support/program.hpp"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

void redirect(const std::string& file, int flags, int descriptor) {
    const int opened = open(file.c_str(), flags, 0600);
    if (opened < 0 || dup2(opened, descriptor) < 0) {
        _exit(126);
    }
}

[[noreturn]] void become_program(
    const std::vector<std::string>& arguments,
    const std::string& out,
    const TempFolder& folder) {
    redirect(folder / "in", O_RDONLY, STDIN_FILENO);
    redirect(out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(folder / "err", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    std::vector<char*> words;
    std::string program = NEWSGRAPH_PROGRAM;
    words.push_back(program.data());
    std::vector<std::string> copies = arguments;
    for (auto& copy : copies) {
        words.push_back(copy.data());
    }
    words.push_back(nullptr);
    execv(program.c_str(), words.data());
    _exit(127);
}

pid_t start_in(
    const TempFolder& folder,
    const std::string& out,
    const std::vector<std::string>& arguments) {
    const pid_t child = fork();
    if (child == 0) {
        become_program(arguments, out, folder);
    }
    return child;
}

Run wait_for(pid_t child, const TempFolder& folder) {
    int state = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &state, 0, &usage) != child) {
        throw std::runtime_error("the program could not be started");
    }
    Run run;
    run.status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
    run.err = read_file(folder / "err");
    run.max_kilobytes = usage.ru_maxrss;
    return run;
}

Run run_in(
    const TempFolder& folder,
    const std::string& out,
    const std::vector<std::string>& arguments) {
    return wait_for(start_in(folder, out, arguments), folder);
}

}  // namespace

Run run_program(const std::vector<std::string>& arguments, std::string_view input) {
    const TempFolder folder;
    folder.file("in", input);
    Run run = run_in(folder, folder / "out", arguments);
    run.out = read_file(folder / "out");
    return run;
}

Run run_program_to(const std::string& out, const std::vector<std::string>& arguments) {
    const TempFolder folder;
    folder.file("in", "");
    return run_in(folder, out, arguments);
}

StartedProgram::StartedProgram(const std::vector<std::string>& arguments) {
    folder_.file("in", "");
    process_ = start_in(folder_, folder_ / "out", arguments);
}

StartedProgram::~StartedProgram() {
    if (process_ > 0) {
        send(SIGKILL);
        waitpid(process_, nullptr, 0);
    }
}

void StartedProgram::send(int signal) const {
    kill(process_, signal);
}

Run StartedProgram::wait() {
    Run run = wait_for(process_, folder_);
    process_ = -1;
    run.out = read_file(folder_ / "out");
    return run;
}

std::map<std::string, std::string> read_folder(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files[fs::relative(entry.path(), folder).string()] = read_file(entry.path());
        }
    }
    return files;
}

std::string an_article() {
    return "Portugal sells patrol boats to Ghana\n\n"
           "Portugal has sold three patrol boats to Ghana, the Portuguese defence ministry "
           "said "
           "on Monday. The boats were built by Marisol Shipyards in Setubal.\n\n"
           "Ghana denied that it would use the boats against fishermen. \"We protect our "
           "fishermen,\" said Kofi Asante, a spokesman for the government in Accra.\n";
}

}  // namespace newsgraph
