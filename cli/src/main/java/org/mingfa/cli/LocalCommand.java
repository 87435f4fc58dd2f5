package org.mingfa.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.risk.LocalDataAnswer;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.PrivilegedCommand;
import org.mingfa.cli.text.Today;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.LocalChange;
import org.mingfa.risk.local.LocalEntry;
import org.mingfa.risk.local.LocalFile;
import org.mingfa.risk.local.LocalFiles;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa local show|update}: what the operator keeps up to date beside the shipped law. */
@Command(
        name = "local",
        header = "本地数据：公布的利率、节假日、本省的统计数据与标准。",
        footer = {"  mingfa local show", "  mingfa local update lpr.yaml"},
        description = "放在数据目录的 law/local；每个数值都写明来源和核对的日期。",
        subcommands = {LocalCommand.Show.class, LocalCommand.Update.class})
final class LocalCommand {

    @ParentCommand
    private @Nullable Mingfa root;

    Mingfa root() {
        return Objects.requireNonNull(root);
    }

    /** How far the data go. */
    @Command(
            name = "show",
            header = "列出录入的数值、来源，以及哪些已经过时。",
            footer = {"  mingfa local show", "  mingfa local show --json"},
            description = "有文件不能采用时退出码为 4。")
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private @Nullable LocalCommand parent;

        @Mixin
        private final Output output = new Output();

        @Override
        public Integer call() {
            LawBook law = Objects.requireNonNull(parent).root().law();
            LocalDataAnswer answer = LocalDataAnswer.of(law, Today.date());
            if (output.isJson()) {
                output.json(answer);
            } else {
                answer.files().forEach(this::show);
                answer.problems().forEach(problem -> output.line("问题  " + problem));
            }
            return answer.problems().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }

        private void show(LocalDataAnswer.FileAnswer file) {
            output.line((file.outdated() ? "过时  " : "      ") + file.file() + "  " + file.state());
            file.values()
                    .forEach(value -> output.line("        " + value.key() + "  " + value.value() + "  （"
                            + value.source() + "，" + value.checked() + " 核对）"));
        }
    }

    /** Checks a file and puts it in its place. */
    @Command(
            name = "update",
            header = "核对一个本地数据文件，说明改变了什么，确认后采用。",
            footer = {"  mingfa local update lpr.yaml", "  mingfa local update figures.yaml --yes"},
            description =
                    "文件名是 lpr.yaml、holidays.yaml、figures.yaml、fees.yaml 或 work-injury.yaml；写法见 docs/howto/local-data.md。有一处不对就不采用。在终端上询问；--yes 或不在终端上时不询问。")
    static final class Update implements Callable<Integer>, PrivilegedCommand {
        @ParentCommand
        private @Nullable LocalCommand parent;

        @Mixin
        private final Output output = new Output();

        @Parameters(paramLabel = "FILE.yaml", description = "新的文件，整个取代原来的")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            Mingfa root = Objects.requireNonNull(parent).root();
            String text = InputText.read(file.toString());
            String name = String.valueOf(file.getFileName());
            LawBook law = root.law();
            List<LocalEntry> entries =
                    LocalFiles.check(name, text, law.shipped()).entries();
            refuseLater(entries);
            LocalFile kind = LocalFile.find(name).orElseThrow();
            List<LocalEntry> before = law.local().entries().stream()
                    .filter(entry -> entry.file() == kind)
                    .toList();
            show(LocalChange.between(before, entries));
            if (root.person().isPresent() && !isAgreed(root.person().get(), name)) {
                output.message("没有采用。");
                return ExitCode.DONE;
            }
            replace(root.localLaw(), name, text);
            output.message("已采用；服务重新启动后使用。");
            return ExitCode.DONE;
        }

        private static boolean isAgreed(Console person, String name) {
            String answer = person.readLine("采用 %s？它整个取代原来的文件。[y/N] ", name);
            return answer != null
                    && List.of("y", "yes", "是").contains(answer.strip().toLowerCase(Locale.ROOT));
        }

        private static void refuseLater(List<LocalEntry> entries) {
            String later = LocalChange.checkedLater(entries, Today.date()).stream()
                    .map(LocalEntry::key)
                    .collect(Collectors.joining("、"));
            if (!later.isEmpty()) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, "核对日期（checked）晚于今天：" + later + "；请写实际核对的日期。");
            }
        }

        private void show(LocalChange change) {
            if (output.isJson()) {
                output.json(change);
                return;
            }
            change.added().forEach(entry -> output.line("新增  " + entry.key() + "  " + entry.words()));
            change.changed().forEach(entry -> output.line("改变  " + entry.key() + "  " + entry.words()));
            change.removed().forEach(key -> output.line("删去  " + key));
            output.line("不变  " + change.same() + " 项");
        }

        /** Whole or not at all: readers see the old file or the new one. */
        private static void replace(Path folder, String name, String text) throws IOException {
            Files.createDirectories(folder);
            Path part = folder.resolve("." + name + ".part");
            Files.writeString(part, text);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
