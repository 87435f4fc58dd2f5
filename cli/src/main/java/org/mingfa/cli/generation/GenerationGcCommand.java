package org.mingfa.cli.generation;

import java.io.Console;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.WholeNumber;
import org.mingfa.search.generation.GenerationCollection;
import org.mingfa.search.generation.GenerationCollection.Choice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa generation gc}: what it deletes does not come back, so a person is asked first. */
@Command(
        name = "gc",
        header = "删除比线上一代旧的代与中断构建的残留；线上一代和比它新的总是保留。",
        description = {
            "比线上一代新的（例如刚构建、还没有上线的）只有写出编号才删除；还没有线上一代时也是。写了编号就只删除这几代，不看 --keep。",
            "在终端上先列出要删除的代再询问；--yes、--no-input 或不在终端上时不询问。"
        },
        footer = {
            "  mingfa generation gc --dry-run",
            "  mingfa generation gc --keep 1 --yes",
            "  mingfa generation gc 20261124-081500-000      删除这一代，哪怕它比线上一代新"
        })
final class GenerationGcCommand extends MingfaCommand implements PrivilegedCommand {

    @Parameters(arity = "0..*", paramLabel = "ID", description = "只删除这几代（见 mingfa generation list）")
    private List<String> ids = List.of();

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "2",
            converter = WholeNumber.Count.class,
            description = "线上一代以前的保留几代，默认 2")
    private int keep;

    @Option(
            names = {"-n", "--dry-run"},
            description = "只列出会删除哪些，不删除")
    private boolean dryRun;

    @Option(names = "--no-input", description = "不询问")
    private boolean noInput;

    @Override
    public boolean isChange() {
        return !dryRun;
    }

    @Override
    public Integer call() throws IOException {
        RootCommand root = root();
        GenerationCollection collection = new GenerationCollection(root.store());
        List<String> wanted = wanted(collection);
        if (dryRun) {
            print(wanted);
            output.message("会删除以上 " + wanted.size() + " 代和中断构建的残留；这次没有删除。");
            return ExitCode.DONE;
        }
        Optional<Console> person = noInput ? Optional.empty() : root.person();
        if (person.isPresent() && !isAgreed(person.get(), wanted)) {
            if (output.isJson()) {
                output.json(List.of());
            }
            output.message("没有删除。");
            return ExitCode.DONE;
        }
        List<String> removed = ids.isEmpty() ? collection.collect(keep) : collection.collect(ids);
        print(removed);
        output.message("删除了 " + removed.size() + " 代。");
        return ExitCode.DONE;
    }

    /** What is to go; what stays though it does not serve is said, asked or not. */
    private List<String> wanted(GenerationCollection collection) throws IOException {
        if (!ids.isEmpty()) {
            return collection.named(ids);
        }
        Choice choice = collection.choose(keep);
        if (!choice.newer().isEmpty()) {
            String why = root().store().live().isPresent() ? "比线上一代新" : "还没有线上一代";
            output.message("保留 " + choice.newer().size() + " 代（" + why + "）：" + String.join("、", choice.newer())
                    + "。上线：mingfa generation promote ID；不要了：mingfa generation gc ID。");
        }
        return choice.removable();
    }

    private boolean isAgreed(Console person, List<String> removable) {
        if (removable.isEmpty()) {
            return true;
        }
        removable.forEach(id -> output.message("  " + id));
        String answer = person.readLine("删除以上 %d 代？不能恢复。[y/N] ", removable.size());
        return answer != null
                && List.of("y", "yes", "是").contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private void print(List<String> ids) {
        if (output.isJson()) {
            output.json(ids);
        } else {
            ids.forEach(output::line);
        }
    }
}
