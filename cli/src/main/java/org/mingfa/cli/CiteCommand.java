package org.mingfa.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.citation.CitationAnswer;
import org.mingfa.search.verify.CitationCheck;
import org.mingfa.search.verify.CitationVerifier;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LocatedCitation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mingfa cite find|resolve|verify FILE|-}. */
@Command(
        name = "cite",
        header = {"例：", "  mingfa cite find 判决书.txt", "  mingfa cite verify - < 代理词.txt", ""},
        description = "文本中的法条与案号：查找、对应到版本、核对是否存在、有效、引文一致。",
        subcommands = {CiteCommand.Find.class, CiteCommand.Resolve.class, CiteCommand.Verify.class})
final class CiteCommand implements Runnable {

    @ParentCommand
    private @Nullable Mingfa root;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "缺少子命令：find、resolve 或 verify。");
    }

    private Mingfa root() {
        return Objects.requireNonNull(root);
    }

    /** The text of a file, or of the standard input for {@code -}. */
    private static String read(String file) throws IOException {
        byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.badInput(file + " 不是 UTF-8 文本；转换编码后重试。");
        }
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
            return read(file);
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
    @Command(name = "find", description = "列出文本中的引用及其位置。")
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
    @Command(name = "resolve", description = "把每处引用对应到某一天施行的版本。")
    static final class Resolve extends OnFile {
        @Option(names = "--as-of", paramLabel = "DATE", description = "按哪一天的法律，默认今天")
        private @Nullable String asOf;

        @Override
        public Integer call() throws IOException {
            String text = text();
            print(LiveSearch.ask(root(), live -> new CitationVerifier(live).resolve(text, Today.day(asOf))));
            return ExitCode.DONE;
        }
    }

    /** Whether each citation exists, is in force and says what is quoted. */
    @Command(name = "verify", description = "核对每处引用：是否存在、是否有效、引文是否一致。有问题时退出码为 4。")
    static final class Verify extends OnFile {
        @Option(names = "--as-of", paramLabel = "DATE", description = "按哪一天的法律，默认今天")
        private @Nullable String asOf;

        @Override
        public Integer call() throws IOException {
            String text = text();
            List<CitationCheck> checks =
                    LiveSearch.ask(root(), live -> new CitationVerifier(live).verify(text, Today.day(asOf)));
            print(checks);
            return checks.stream().allMatch(CitationCheck::isSound) ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }
}
