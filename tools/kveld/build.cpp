// kveld build: letters in, a graph file out.

#include <chrono>

#include "assemble/assembler.h"
#include "assemble/reading.h"
#include "base/error.h"
#include "command.h"
#include "progress.h"

namespace kveld::command {
namespace {

struct BuildOptions {
    std::vector<std::string> letters;
    std::string output;
    unsigned threads = 0;
    bool strict = false;
    double least_confidence = 0;
};

graph::Manifest manifest_of(const assemble::Reading& reading, const extract::Packs& packs,
                            const std::vector<std::string>& warnings) {
    graph::Manifest manifest;
    manifest.version = KVELD_VERSION;
    for (const assemble::Letter& letter : reading.letters) {
        manifest.inputs.emplace_back(letter.document.name, letter.document.sha256);
    }
    manifest.packs = packs.hashes();
    manifest.warnings = warnings;
    return manifest;
}

std::string counted(std::uint64_t number, const std::string& one, const std::string& many) {
    return with_separators(number) + ' ' + (number == 1 ? one : many);
}

void report_skipped(const assemble::Reading& reading, bool strict, Console& console) {
    for (const assemble::Skipped& file : reading.skipped) say("skipped " + file.path + ": " + file.reason);
    if (reading.skipped.empty()) return;
    if (strict || reading.letters.empty()) {
        throw base::Error(base::ErrorKind::Data, reading.letters.empty()
                                                     ? "none of the files could be read as a letter"
                                                     : "files were skipped, and --strict forbids that")
            .hint("see the reasons above; nothing was written");
    }
    console.status = 1;
}

// Leaves out the stances of rules that are right less often; how many.
std::size_t leave_out_stances_below(double confidence, assemble::Reading& reading) {
    std::size_t left_out = 0;
    for (assemble::Letter& letter : reading.letters) {
        left_out += std::erase_if(letter.found.stances,
                                  [&](const extract::Stance& stance) { return stance.confidence < confidence; });
    }
    return left_out;
}

void build(const BuildOptions& options, Console& console) {
    const auto begun = std::chrono::steady_clock::now();
    text::LetterFiles files = text::LetterFiles::find(options.letters);
    const ReadingRules rules = ReadingRules::load();
    base::Tasks tasks(options.threads);
    assemble::Reading reading;
    {
        ProgressBar bar("reading letters");
        reading = assemble::read_letters(files, rules.layout, rules.extractor, tasks,
                                         [&](std::size_t done, std::size_t all) { bar.show(done, all); });
    }
    report_skipped(reading, options.strict, console);
    const std::size_t left_out = leave_out_stances_below(options.least_confidence, reading);
    const assemble::Assembled corpus = assemble::assemble(reading.letters, *rules.packs, rules.words);
    graph::save_graph(corpus.graph, manifest_of(reading, *rules.packs, corpus.warnings), options.output);

    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begun;
    std::string summary = options.output + ": " + counted(reading.letters.size(), "letter", "letters") + ", " +
                          counted(corpus.graph.vertex_count(), "node", "nodes") + ", " +
                          counted(corpus.graph.edge_count(), "relationship", "relationships");
    if (left_out > 0) summary += ", " + counted(left_out, "stance", "stances") + " left out";
    if (!reading.skipped.empty()) summary += ", " + counted(reading.skipped.size(), "file", "files") + " skipped";
    if (!corpus.warnings.empty()) {
        summary += ", " + counted(corpus.warnings.size(), "warning", "warnings") + " (kveld stats --warnings)";
    }
    say(summary + ", " + std::to_string(seconds.count()).substr(0, 4) + " s");
}

}  // namespace

void add_build(CLI::App& app, Console& console) {
    auto options = std::make_shared<BuildOptions>();
    CLI::App* command = app.add_subcommand("build", "Reads letters and writes a graph file");
    command
        ->add_option("letters", options->letters,
                     "Letters, or folders and archives (zip, tar) with letters; - is standard input")
        ->required();
    command->add_option("-o,--output", options->output, "The graph file to write, for example field.kveld")
        ->required()
        ->type_name("FILE");
    add_threads_option(*command, options->threads);
    command
        ->add_option("--min-confidence", options->least_confidence,
                     "Leave out stances whose rule is right less often than this, 0 to 1")
        ->check(CLI::Range(0.0, 1.0).description({}))
        ->type_name("SHARE");
    command->add_flag("--strict", options->strict, "Write nothing where a file has to be skipped");
    command->footer("Example:\n  kveld build letters/ -o field.kveld\n");
    command->callback([options, &console] { build(*options, console); });
}

}  // namespace kveld::command
