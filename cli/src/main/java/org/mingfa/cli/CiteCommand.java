package org.mingfa.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.answer.CitationAnswer;
import org.mingfa.search.verify.CitationCheck;
import org.mingfa.search.verify.CitationVerifier;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LocatedCitation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa cite find|resolve|verify FILE|-}. */
@Command(
        name = "cite",
        header = "文本中的法条与案号：查找、对应到版本、核对。",
        footer = {"  mingfa cite find 判决书.txt", "  mingfa cite verify - < 代理词.txt"},
        description = "结果仅供参考。",
        subcommands = {CiteCommand.Find.class, CiteCommand.Resolve.class, CiteCommand.Verify.class})
final class CiteCommand {

    @ParentCommand
    private @Nullable Mingfa root;

    private Mingfa root() {
        return Objects.requireNonNull(root);
    }

    /** What all three share: a file and the form of the output. */
    abstract static class OnFile implements Callable<Integer> {
        @ParentCommand
        private @Nullable CiteCommand cite;

        @Mixin
        private final Output output = new Output();

        @Parameters(paramLabel = "FILE|-", description = "UTF-8 文本文件，- 为标准输入")
        private String file = "-";

        Mingfa root() {
            return Objects.requireNonNull(cite).root();
        }

        Output output() {
            return output;
        }

        String text() throws IOException {
            return InputText.read(file);
        }

        void print(List<CitationCheck> checks) {
            if (output.isJson()) {
                output.json(checks.stream()
                        .map(check -> CitationAnswer.of(check, Today.date()))
                        .toList());
                return;
            }
            checks.forEach(check -> output.line(line(check)));
            output.message("共 " + checks.size() + " 处引用。结果仅供参考。");
        }

        private static String line(CitationCheck check) {
            var found = check.found();
            String version = found == null ? "" : "  " + HitText.version(found.law(), found.validity());
            return check.start() + "-" + check.end() + "\t" + check.status().label() + "\t" + check.citation() + version
                    + (check.note() == null ? "" : "  " + check.note());
        }
    }

    /** Which citations a text has. */
    @Command(name = "find", header = "列出文本中的引用及其位置。", footer = "  mingfa cite find 判决书.txt")
    static final class Find extends OnFile {
        /** One found citation. */
        record Found(int start, int end, String citation) {}

        @Override
        public Integer call() throws IOException {
            String text = text();
            List<LocatedCitation> located =
                    LiveSearch.ask(root(), live -> new CitationFinder(live.names()).find(text, CitationContext.NONE));
            List<Found> found = located.stream()
                    .map(one -> new Found(one.start(), one.end(), one.citation().format()))
                    .toList();
            if (output().isJson()) {
                output().json(found);
            } else {
                found.forEach(one -> output().line(one.start() + "-" + one.end() + "\t" + one.citation()));
            }
            return ExitCode.DONE;
        }
    }

    /** Which version of which law each citation means. */
    @Command(
            name = "resolve",
            header = "把每处引用对应到某一天施行的版本。",
            footer = "  mingfa cite resolve 判决书.txt --as-of 2020-06-01")
    static final class Resolve extends OnFile {
        @Mixin
        private final DayOption day = new DayOption();

        @Override
        public Integer call() throws IOException {
            String text = text();
            print(LiveSearch.ask(root(), live -> new CitationVerifier(live).resolve(text, day.get())));
            return ExitCode.DONE;
        }
    }

    /** Whether each citation exists, is in force and says what is quoted. */
    @Command(
            name = "verify",
            header = "核对每处引用：是否存在、是否有效、引文是否一致。",
            footer = {"  mingfa cite verify 代理词.txt", "  mingfa cite verify - --json < 代理词.txt"},
            description = "有问题时退出码为 4。")
    static final class Verify extends OnFile {
        @Mixin
        private final DayOption day = new DayOption();

        @Override
        public Integer call() throws IOException {
            String text = text();
            List<CitationCheck> checks =
                    LiveSearch.ask(root(), live -> new CitationVerifier(live).verify(text, day.get()));
            print(checks);
            return checks.stream().allMatch(CitationCheck::isSound) ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }
}
