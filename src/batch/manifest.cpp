// The manifest over SQLite. A row a draft; lists are JSON texts, since nothing asks within them.
#include "batch/manifest.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "batch/json_fields.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <system_error>
#include <utility>

namespace galley::batch {

namespace {

namespace fs = std::filesystem;
using bridge::Json;

constexpr int layout_version = 3; ///< of the tables; kept in SQLite's user_version

constexpr const char* layout = R"(
    create table draft(
        folder text not null, source text not null,
        source_key text not null, sidecar_key text not null, pins_key text not null,
        cover_key text not null, style_key text not null,
        options_key text not null, program_key text not null,
        done integer not null, facts text not null,
        primary key(folder, source)) without rowid;
    pragma user_version = 3;
)";

struct CloseStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, CloseStatement>;

/// What SQLite itself says was wrong.
struct CacheFault {
    std::string message;
    int code = SQLITE_ERROR;

    /// The file is at fault, and may be begun anew; a full disk, say, is no such fault.
    [[nodiscard]] bool is_damage() const { return code == SQLITE_CORRUPT || code == SQLITE_NOTADB; }
};

std::int64_t number_at(const Json& object, std::string_view name) {
    const Json* found = object.find(name);
    const auto* value = found == nullptr ? nullptr : std::get_if<std::int64_t>(&found->value);
    return value == nullptr ? 0 : *value;
}

std::uint64_t count_at(const Json& object, std::string_view name) {
    return static_cast<std::uint64_t>(number_at(object, name));
}

std::string facts_text(const DraftRecord& draft) {
    Json::Array blocks;
    for (const std::string& block : draft.blocks) {
        blocks.emplace_back(block);
    }
    Json::Array results;
    for (const ResultRecord& result : draft.results) {
        results.emplace_back(Json::Object{{"format", result.format},
                                          {"file", result.file},
                                          {"size", json_count(result.mark.size)},
                                          {"modified", result.mark.modified},
                                          {"inode", json_count(result.mark.inode)},
                                          {"hash", result.hash}});
    }
    Json::Array pictures;
    for (const PictureUse& use : draft.pictures) {
        pictures.emplace_back(Json::Object{{"file", use.file}, {"hash", use.hash}});
    }
    return bridge::write_json(Json::Object{{"title", draft.title},
                                           {"words", json_count(draft.words)},
                                           {"heads", json_count(draft.heads)},
                                           {"pages", json_count(draft.pages)},
                                           {"reader", draft.reader},
                                           {"encoding", draft.encoding},
                                           {"messages", draft.messages},
                                           {"results", std::move(results)},
                                           {"pictures", std::move(pictures)},
                                           {"blocks", std::move(blocks)}},
                              -1);
}

void read_facts(const std::string& text, DraftRecord& draft) {
    const Json facts = bridge::parse_json(text, "manifest");
    draft.title = text_at(facts, "title");
    draft.words = count_at(facts, "words");
    draft.heads = count_at(facts, "heads");
    draft.pages = count_at(facts, "pages");
    draft.reader = text_at(facts, "reader");
    draft.encoding = text_at(facts, "encoding");
    if (const Json* messages = facts.find("messages")) {
        draft.messages = *messages;
    }
    if (const Json* blocks = facts.find("blocks")) {
        for (const Json& block : blocks->items()) {
            draft.blocks.push_back(block.text());
        }
    }
    if (const Json* pictures = facts.find("pictures")) {
        for (const Json& use : pictures->items()) {
            draft.pictures.push_back({text_at(use, "file"), text_at(use, "hash")});
        }
    }
    draft.keys.pictures = pictures_key(draft.pictures);
    if (const Json* results = facts.find("results")) {
        for (const Json& result : results->items()) {
            draft.results.push_back({text_at(result, "format"),
                                     text_at(result, "file"),
                                     {count_at(result, "size"),
                                      number_at(result, "modified"),
                                      count_at(result, "inode")},
                                     text_at(result, "hash")});
        }
    }
}

} // namespace

struct Manifest::State {
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close(database); }
    };
    std::unique_ptr<sqlite3, Close> database;
    Statement insert;
    bool open_transaction = false;

    void open(const fs::path& file) {
        sqlite3* opened = nullptr;
        const int result = sqlite3_open_v2(
            file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        database.reset(opened);
        check(result);
        // The run's own lock keeps others away; another program may look in for a moment.
        check(sqlite3_busy_timeout(opened, 5000));
        run("pragma journal_mode = wal");
        run("pragma synchronous = normal");
    }

    /// False: the tables are of another version.
    [[nodiscard]] bool prepare_tables() {
        const Statement version = prepare("pragma user_version");
        const bool has_row = step(version);
        const int found = has_row ? sqlite3_column_int(version.get(), 0) : 0;
        const Statement tables = prepare("select count(*) from sqlite_master");
        const bool empty = step(tables) && sqlite3_column_int(tables.get(), 0) == 0;
        if (empty) {
            run(layout);
        } else if (found != layout_version) {
            return false;
        } else {
            const Statement all = prepare("pragma quick_check(1)");
            if (!step(all) || column(all, 0) != "ok") {
                throw CacheFault{"the database disk image is malformed", SQLITE_CORRUPT};
            }
        }
        insert = prepare("insert or replace into draft values("
                         "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        return true;
    }

    void check(int result) const {
        if (result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE) {
            throw CacheFault{database ? sqlite3_errmsg(database.get()) : sqlite3_errstr(result),
                             result & 0xFF};
        }
    }

    void run(const char* statements) const {
        check(sqlite3_exec(database.get(), statements, nullptr, nullptr, nullptr));
    }

    [[nodiscard]] Statement prepare(std::string_view text) const {
        sqlite3_stmt* made = nullptr;
        check(sqlite3_prepare_v2(
            database.get(), text.data(), static_cast<int>(text.size()), &made, nullptr));
        return Statement(made);
    }

    [[nodiscard]] bool step(const Statement& statement) const {
        const int result = sqlite3_step(statement.get());
        check(result);
        return result == SQLITE_ROW;
    }

    void bind(const Statement& statement, int place, const std::string& text) const {
        check(sqlite3_bind_text(statement.get(),
                                place,
                                text.data(),
                                static_cast<int>(text.size()),
                                SQLITE_TRANSIENT)); // NOLINT: SQLite's own cast
    }

    static std::string column(const Statement& statement, int place) {
        const auto* text = static_cast<const char*>(sqlite3_column_blob(statement.get(), place));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), place));
        return text == nullptr ? std::string() : std::string(text, size);
    }

    void begin() {
        if (!open_transaction) {
            run("begin");
            open_transaction = true;
        }
    }
};

FileMark mark_of(const fs::path& path) {
    struct ::stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return {};
    }
    constexpr std::int64_t second = 1'000'000'000;
    return {static_cast<std::uint64_t>(status.st_size),
            status.st_mtim.tv_sec * second + status.st_mtim.tv_nsec,
            static_cast<std::uint64_t>(status.st_ino)};
}

namespace {

/// Removes the file and what SQLite keeps beside it.
void remove_database(const fs::path& file) {
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
        std::error_code ignored;
        fs::remove(file.string() + ending, ignored);
    }
}

[[noreturn]] void fail(const fs::path& file, const CacheFault& fault) {
    throw Error(Fault::BadInput,
                fmt::format("the manifest cannot be kept: {}", fault.message),
                {display(file), 0, 0});
}

} // namespace

Manifest::Manifest(const fs::path& file, Use use, Diagnostics& diagnostics)
    : state_(std::make_unique<State>()) {
    std::error_code ignored;
    if (use == Use::OnlyLook && !fs::exists(file, ignored)) {
        return;
    }
    std::string why;
    try {
        state_->open(file);
        if (state_->prepare_tables()) {
            return;
        }
        why = "is of another version of galley";
    } catch (const CacheFault& fault) {
        if (!fault.is_damage()) {
            fail(file, fault);
        }
        why = fmt::format("cannot be used ({})", fault.message);
    }
    state_ = std::make_unique<State>();
    if (fs::exists(file, ignored)) {
        diagnostics.warning("G701",
                            fmt::format("the manifest {}; all drafts are built again", why),
                            {display(file), 0, 0});
    }
    if (use == Use::OnlyLook) {
        return;
    }
    remove_database(file);
    try {
        state_->open(file);
        (void)state_->prepare_tables();
    } catch (const CacheFault& fault) {
        fail(file, fault);
    }
}

Manifest::~Manifest() {
    if (state_->open_transaction) {
        sqlite3_exec(state_->database.get(), "commit", nullptr, nullptr, nullptr);
    }
}

std::map<std::string, DraftRecord> Manifest::drafts(const std::string& folder) const {
    std::map<std::string, DraftRecord> found;
    if (!state_->insert) {
        return found; // nothing could be opened
    }
    try {
        const Statement rows = state_->prepare(
            "select source, source_key, sidecar_key, pins_key, cover_key, "
            "style_key, options_key, program_key, done, facts from draft where folder = ?");
        state_->bind(rows, 1, folder);
        while (state_->step(rows)) {
            DraftRecord draft;
            draft.source = State::column(rows, 0);
            draft.keys = {State::column(rows, 1),
                          State::column(rows, 2),
                          State::column(rows, 3),
                          State::column(rows, 4),
                          {}, // the pictures': made anew below
                          State::column(rows, 5),
                          State::column(rows, 6),
                          State::column(rows, 7)};
            draft.done = sqlite3_column_int(rows.get(), 8) != 0;
            try {
                read_facts(State::column(rows, 9), draft);
            } catch (const Error&) {
                continue; // a row that nobody can read is a draft that nobody has built
            }
            found.emplace(draft.source, std::move(draft));
        }
    } catch (const CacheFault& fault) {
        fail("manifest", fault);
    }
    return found;
}

void Manifest::store(const std::string& folder, const DraftRecord& draft) {
    try {
        state_->begin();
        const Statement& row = state_->insert;
        sqlite3_reset(row.get());
        int place = 0;
        for (const std::string& text : {folder,
                                        draft.source,
                                        draft.keys.source,
                                        draft.keys.sidecar,
                                        draft.keys.pins,
                                        draft.keys.cover,
                                        draft.keys.style,
                                        draft.keys.options,
                                        draft.keys.program}) {
            state_->bind(row, ++place, text);
        }
        state_->check(sqlite3_bind_int(row.get(), ++place, draft.done ? 1 : 0));
        state_->bind(row, ++place, facts_text(draft));
        (void)state_->step(row);
        sqlite3_reset(row.get());
    } catch (const CacheFault& fault) {
        fail("manifest", fault);
    }
}

void Manifest::remove(const std::string& folder, const std::string& source) {
    try {
        state_->begin();
        const Statement row = state_->prepare("delete from draft where folder = ? and source = ?");
        state_->bind(row, 1, folder);
        state_->bind(row, 2, source);
        (void)state_->step(row);
    } catch (const CacheFault& fault) {
        fail("manifest", fault);
    }
}

void Manifest::commit() {
    try {
        if (std::exchange(state_->open_transaction, false)) {
            state_->run("commit");
        }
    } catch (const CacheFault& fault) {
        fail("manifest", fault);
    }
}

} // namespace galley::batch
