package org.mingfa.cli.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.generation.GenerationId;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.indexer.reading.FileAccounts;
import org.mingfa.indexer.reading.WithheldRecords;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.indexer.source.ReviewDecision;
import org.mingfa.indexer.source.ReviewDecision.Decision;
import org.mingfa.indexer.source.Reviews;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa corpus review}: what the publication gate kept out, and what an operator decides of it. */
@Command(
        name = "review",
        header = "列出公开审查拦下的裁判文书；放行、撤下，或撤销这样的决定。",
        footer = {
            "  mingfa corpus review",
            "  mingfa corpus review cases --admit 3f29ab10 --because 已核对，不涉未成年人",
            "  mingfa corpus review cases --admit G009 --because 来源已逐件审查",
            "  mingfa corpus review cases --undo G009"
        },
        description = "只列代码、位置和校验和，不列文书的内容。决定写入数据目录的 reviews.jsonl，下一次构建起生效。")
final class ReviewCommand extends CorpusCommand.CorpusSubcommand implements PrivilegedCommand {

    private static final int SHOWN_DIGITS = 16;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "语料的名称，默认全部；作决定时必须写")
    private @Nullable String name;

    @ArgGroup
    private @Nullable Change change;

    @Option(names = "--because", paramLabel = "TEXT", description = "放行或撤下的理由，必须写")
    private String because = "";

    /** One decision at a time. */
    static final class Change {
        @Option(names = "--admit", paramLabel = "SUBJECT", description = "放行：校验和（至少前 8 位），或规则的代码如 G009")
        private @Nullable String admit;

        @Option(names = "--withdraw", paramLabel = "SHA256", description = "撤下一件已收录的文书：校验和（至少前 8 位）")
        private @Nullable String withdraw;

        @Option(names = "--undo", paramLabel = "SUBJECT", description = "撤销一个决定：校验和，或规则的代码")
        private @Nullable String undo;
    }

    /** What {@code --json} prints of the list. */
    record ReviewList(String generation, List<FileRecord> withheld, List<ReviewDecision> decisions) {}

    @Override
    public @Nullable String target() {
        return name;
    }

    @Override
    public boolean isChange() {
        return change != null;
    }

    @Override
    public Integer call() throws IOException {
        Reviews reviews = registry().reviews();
        if (change == null) {
            list(root().store(), reviews);
            return ExitCode.DONE;
        }
        if (name == null) {
            throw Refusal.missing("NAME", "缺少参数 NAME：作决定要写明语料。");
        }
        decide(root().store(), reviews, registry().get(name).name(), change);
        output.message("已记下；运行 mingfa generation build 后生效。");
        return ExitCode.DONE;
    }

    private void list(GenerationStore store, Reviews reviews) throws IOException {
        String live = new GenerationId().in(store);
        WithheldRecords all = WithheldRecords.of(store.directory(live));
        List<FileRecord> withheld = name == null ? all.all() : all.of(name).all();
        List<ReviewDecision> decisions = reviews.list().stream()
                .filter(review -> name == null || review.corpus().equals(name))
                .toList();
        if (output.isJson()) {
            output.json(new ReviewList(live, withheld, decisions));
            return;
        }
        withheld.forEach(file -> output.line(String.join(
                "\t",
                file.corpus(),
                String.valueOf(file.code()),
                shortened(String.valueOf(file.sha256())),
                file.path())));
        decisions.forEach(review -> output.line(String.join(
                "\t",
                review.corpus(),
                review.decision() == Decision.ADMITTED ? "放行" : "撤下",
                shortened(review.subject()),
                review.because())));
        output.message("拦下 " + withheld.size() + " 件，决定 " + decisions.size() + " 项；代码的含义见 docs/errors.md。");
    }

    private static String shortened(String subject) {
        return subject.substring(0, Math.min(SHOWN_DIGITS, subject.length()));
    }

    private void decide(GenerationStore store, Reviews reviews, String corpus, Change wanted) throws IOException {
        if (wanted.undo != null) {
            reviews.remove(corpus, subject(store, corpus, wanted.undo));
            return;
        }
        boolean admits = wanted.admit != null;
        String typed = Objects.requireNonNull(admits ? wanted.admit : wanted.withdraw);
        reviews.add(new ReviewDecision(
                corpus,
                subject(store, corpus, typed),
                admits ? Decision.ADMITTED : Decision.WITHDRAWN,
                because,
                Today.clock().instant()));
    }

    private static String subject(GenerationStore store, String corpus, String typed) throws IOException {
        if (typed.matches("G\\d{3}")) {
            return typed;
        }
        Path live = store.directory(new GenerationId().in(store));
        try (Stream<FileRecord> files = RecordLines.read(live.resolve(FileAccounts.FILES), FileRecord.class)) {
            return WithheldRecords.checksum(
                    typed, files.filter(file -> file.corpus().equals(corpus)));
        }
    }
}
