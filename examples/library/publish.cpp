// Publishes a text file: publish FILE FORMAT...   Results go to the current folder.
#include <galley/galley.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "publish FILE FORMAT...\n";
        return 2;
    }
    try {
        std::ifstream file(argv[1], std::ios::binary);
        if (!file) {
            std::cerr << argv[1] << ": cannot be read\n";
            return 1;
        }
        galley::Manuscript manuscript;
        manuscript.name = argv[1];
        manuscript.bytes.assign(std::istreambuf_iterator<char>(file), {});
        const galley::Publisher publisher;
        const auto book =
            publisher.publish(manuscript, {argv + 2, argv + argc}, {{"language", "en"}});
        for (const galley::Message& message : book.messages) {
            std::cerr << message.file << ':' << message.line << ": " << message.text << '\n';
        }
        for (const galley::Output& output : book.outputs) {
            const std::string stem = std::filesystem::path(manuscript.name).stem().string();
            std::ofstream(stem + "." + output.extension, std::ios::binary) << output.bytes;
        }
        std::cout << book.title << ": " << book.words << " words, " << book.pages << " pages\n";
        return book.done ? 0 : 1;
    } catch (const galley::Failure& failure) {
        std::cerr << failure.what() << '\n';
        return 2;
    }
}
