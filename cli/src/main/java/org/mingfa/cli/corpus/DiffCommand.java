package org.mingfa.cli.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.law.ArticleComparison;
import org.mingfa.changes.ChangeDetection;
import org.mingfa.changes.ChangeList;
import org.mingfa.changes.ChangeList.ChangedLaw;
import org.mingfa.changes.ChangeList.RefusedFile;
import org.mingfa.changes.ChangeListing;
import org.mingfa.changes.LawChange;
import org.mingfa.changes.LawSnapshot;
import org.mingfa.cli.law.RulesToReview;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.cli.usage.ReportFile;
import org.mingfa.indexer.generation.CorpusLaws;
import org.mingfa.indexer.reading.FileAccounts;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.reports.document.TextRun;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.LawCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa corpus diff}: what changed in law, as a list that a lawyer reads; fetches nothing. */
@Command(
        name = "diff",
        header = "法律变动清单：语料与线上一代之间，或两代之间；修改的新旧条文并列。不取回更新。",
        footer = {
            "  mingfa corpus diff flk",
            "  mingfa corpus diff flk --out changes.docx",
            "  mingfa corpus diff --from 20261101-030000-000 --out changes.html    到线上一代"
        },
        description = "新增、修改、废止、尚未施行（写明施行之日）、更正、不再收录；拒收的文件另列并写明原因。不同的文字在 〔〕 里，在文件里加删除线或加粗并加下划线。")
final class DiffCommand extends CorpusCommand.CorpusSubcommand {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "语料的名称，见 mingfa corpus list；写 --from 时不写")
    private @Nullable String name;

    @Option(names = "--from", paramLabel = "ID", description = "较早的一代，见 mingfa generation list")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "ID", description = "较晚的一代，默认线上一代")
    private @Nullable String to;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            converter = ReportFile.WithText.class,
            description = "写成文件，以 .docx、.html、.pdf 或 .txt 结尾")
    private @Nullable ReportFile out;

    /** What {@code --json} prints of two generations. */
    record GenerationDiff(String from, String to, List<LawChange> changes, List<RefusedFile> rejected) {}

    @Override
    public Integer call() throws IOException {
        if (name == null && from == null) {
            throw Refusal.missing("NAME", "缺少参数 NAME：语料的名称；比较两代写 --from ID。");
        }
        if (name != null && (from != null || to != null)) {
            throw Refusal.invalid("from", "写了语料的名称 " + name + " 就不要写 --from 和 --to。");
        }
        return from == null ? corpus(registry().get(String.valueOf(name))) : generations(from);
    }

    private int corpus(Corpus corpus) throws IOException {
        GenerationStore store = root().store();
        CorpusLaws laws = comparison().laws(corpus);
        Optional<String> live = store.live();
        List<LawChange> changes;
        if (live.isEmpty()) {
            changes = changes(laws, null);
        } else {
            try (OpenGeneration held = OpenGeneration.open(store, live.get())) {
                changes = changes(laws, held);
            }
        }
        if (output.isJson() && out == null) {
            output.json(RulesToReview.json(
                    laws.difference(), RulesToReview.of(laws.difference().laws()), changes));
            return ExitCode.DONE;
        }
        List<RefusedFile> refused = laws.difference().rejected().stream()
                .map(problem -> new RefusedFile(problem.where(), problem.code().code() + " " + problem.message()))
                .toList();
        show(ChangeListing.of(
                live.map(id -> "线上一代 " + id).orElse("还没有线上一代"),
                "语料 " + corpus.name() + " 现在的文件",
                Today.date(),
                changes,
                refused));
        output.message(
                corpus.name() + "：" + (laws.difference().isEmpty() ? "与线上一代一致。" : "有更新；运行 mingfa generation build。"));
        return ExitCode.DONE;
    }

    private static List<LawChange> changes(CorpusLaws laws, @Nullable OpenGeneration live) {
        LawSnapshot before = live == null ? LawSnapshot.namesOf(new LawCatalogue(List.of())) : LawSnapshot.of(live);
        LawSnapshot after = new LawSnapshot(
                new LawCatalogue(laws.laws()),
                version -> laws.texts().containsKey(version)
                        ? ArticleComparison.texts(laws.passages(version))
                        : before.texts().of(version));
        return new ChangeDetection(before, after, live, Today.date()).changes();
    }

    private int generations(String older) throws IOException {
        GenerationStore store = root().store();
        String newer = to != null
                ? to
                : store.live().orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "还没有线上一代；用 --to ID 写明与哪一代比较。"));
        try (OpenGeneration before = OpenGeneration.open(store, older);
                OpenGeneration after = OpenGeneration.open(store, newer)) {
            List<LawChange> changes =
                    new ChangeDetection(LawSnapshot.of(before), LawSnapshot.of(after), after, Today.date()).changes();
            List<RefusedFile> refused = refused(store, older, newer);
            if (output.isJson() && out == null) {
                output.json(new GenerationDiff(older, newer, changes, refused));
            } else {
                show(ChangeListing.of(older, newer, Today.date(), changes, refused));
            }
        }
        return ExitCode.DONE;
    }

    /** What the newer one did not take in and the older one had not refused yet. */
    private static List<RefusedFile> refused(GenerationStore store, String older, String newer) throws IOException {
        Map<String, String> before = FileAccounts.refused(store.directory(older));
        List<RefusedFile> refused = new ArrayList<>();
        FileAccounts.refused(store.directory(newer)).forEach((file, reason) -> {
            if (!reason.equals(before.get(file))) {
                refused.add(new RefusedFile(file, reason));
            }
        });
        return refused;
    }

    private void show(ChangeList list) throws IOException {
        if (out == null) {
            ChangeListText.lines(list).forEach(output::line);
            output.message(list.note());
        } else {
            out.write(list.document(), String.join("\n", ChangeListText.lines(list)) + "\n");
            output.message("已写出 " + out.path() + "：" + list.counts());
        }
    }

    /** The list of changes for a terminal: what differs stands in 〔〕. */
    private static final class ChangeListText {

        private ChangeListText() {}

        static List<String> lines(ChangeList list) {
            List<String> lines = new ArrayList<>();
            lines.add(ChangeList.TITLE + "（" + OfficialDay.format(list.made()) + "）");
            lines.add(list.compared() + list.counts());
            for (ChangeList.Group group : list.groups()) {
                lines.add("");
                lines.add(group.heading());
                group.laws().forEach(law -> add(law, lines));
            }
            if (!list.refused().isEmpty()) {
                lines.add("");
                lines.add(ChangeList.REFUSED);
                list.refused().forEach(one -> lines.add("  " + one.file() + "  " + one.reason()));
            }
            return lines;
        }

        private static void add(ChangedLaw law, List<String> lines) {
            lines.add("  " + law.title() + "  " + law.particulars());
            for (ChangeList.Pair pair : law.articles()) {
                lines.add("    " + pair.number());
                lines.add("      原：" + side(pair.before()));
                lines.add("      新：" + side(pair.after()));
            }
            law.notes().forEach(note -> lines.add("    " + note));
        }

        private static String side(List<TextRun> text) {
            return text.stream()
                    .map(one -> one.mark() == TextRun.Mark.PLAIN ? one.text() : "〔" + one.text() + "〕")
                    .collect(Collectors.joining())
                    .replace("\n", "\n          ");
        }
    }
}
