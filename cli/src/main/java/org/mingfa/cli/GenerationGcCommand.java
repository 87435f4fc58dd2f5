package org.mingfa.cli;

import java.io.Console;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.PrivilegedCommand;
import org.mingfa.cli.text.WholeNumber;
import org.mingfa.search.generation.GenerationCollection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mingfa generation gc}: what it deletes does not come back, so a person is asked first. */
@Command(
        name = "gc",
        header = "删除旧的代与中断构建的残留；线上一代总是保留。",
        description = "在终端上先列出要删除的代再询问；--yes、--no-input 或不在终端上时不询问。",
        footer = {"  mingfa generation gc --dry-run", "  mingfa generation gc --keep 1 --yes"})
final class GenerationGcCommand extends MingfaCommand implements PrivilegedCommand {

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "2",
            converter = WholeNumber.Count.class,
            description = "除线上一代外保留几代，默认 2")
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
        Mingfa root = root();
        GenerationCollection collection = new GenerationCollection(root.store());
        if (dryRun) {
            List<String> removable = collection.removable(keep);
            print(removable);
            output.message("会删除以上 " + removable.size() + " 代和中断构建的残留；这次没有删除。");
            return ExitCode.DONE;
        }
        Optional<Console> person = noInput ? Optional.empty() : root.person();
        if (person.isPresent() && !isAgreed(person.get(), collection.removable(keep))) {
            if (output.isJson()) {
                output.json(List.of());
            }
            output.message("没有删除。");
            return ExitCode.DONE;
        }
        List<String> removed = collection.collect(keep);
        print(removed);
        output.message("删除了 " + removed.size() + " 代。");
        return ExitCode.DONE;
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
