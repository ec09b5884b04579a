// The box of a task.
#include "readers/markdown/typed_task.hpp"

#include "document/task_box.hpp"

#include <string>

namespace galley::readers {

namespace {

constexpr std::size_t box = 3; ///< bytes of "[ ]"

} // namespace

Task typed_task(std::span<const std::string_view> lines) {
    const std::string_view line = lines.empty() ? std::string_view() : lines.front();
    if (line.size() <= box + 1 || (line[box] != ' ' && line[box] != '\t')) {
        return Task::None;
    }
    const std::string_view typed = line.substr(0, box);
    return typed == "[ ]" ? Task::Open : typed == "[x]" || typed == "[X]" ? Task::Done : Task::None;
}

void tick(bridge::Node para, Task task) {
    bridge::Node text = para.first_child();
    if (task == Task::None || !text.is_text() || text.content().size() < box) {
        return;
    }
    const std::string_view typed = text.content();
    if (typed.front() == '[' && typed[box - 1] == ']') {
        text.set_content(
            std::string(task == Task::Open ? open_box : ticked_box).append(typed.substr(box)));
    }
}

} // namespace galley::readers
