package org.mingfa.cli.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingfa.access.AuditEntry;
import org.mingfa.access.AuditLog;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command; one that changes something is written into the audit of its data directory, under the account of the
 * operating system, before it begins and when it ends. Where that cannot be written it is not begun.
 */
public final class AuditExecutionStrategy implements IExecutionStrategy {

    private final RunLast run = new RunLast();

    @Override
    public int execute(ParseResult parsed) {
        CommandLine last = parsed.asCommandLineList().getLast();
        if (last.getCommand() instanceof PrivilegedCommand command
                && command.isChange()
                && !last.isUsageHelpRequested()
                && parsed.commandSpec().root().userObject() instanceof RootCommand root) {
            try {
                return audited(parsed, new Recorder(new AuditLog(root.data()), root.data(), name(last), command));
            } catch (Refusal unwritten) {
                throw new ExecutionException(last, unwritten.detail(), unwritten);
            }
        }
        return run.execute(parsed);
    }

    /** As it is typed, without {@code mingfa}. */
    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName().replaceFirst("^\\S+ ", "");
    }

    private int audited(ParseResult parsed, Recorder recorder) {
        recorder.write("begun");
        try {
            int exitCode = run.execute(parsed);
            recorder.write(exitCode == ExitCode.DONE ? "done" : "refused");
            return exitCode;
        } catch (ExecutionException failed) {
            recorder.write(failed.getCause() instanceof Refusal ? "refused" : "failed");
            throw failed;
        }
    }

    /** Writes the lines of one run. */
    private record Recorder(AuditLog log, Path data, String action, PrivilegedCommand command) {

        void write(String outcome) {
            log.append(new AuditEntry(
                    Today.clock().instant(),
                    "cli",
                    System.getProperty("user.name", "-"),
                    null,
                    null,
                    action.toLowerCase(Locale.ROOT),
                    command.target(),
                    live(),
                    outcome,
                    null,
                    null,
                    null));
        }

        private @Nullable String live() {
            try {
                return new GenerationStore(data).live().orElse(null);
            } catch (IOException | DamagedException unreadable) {
                return null; // which is what the command may be about to mend
            }
        }
    }

    /** The commands whose runs are written down, for the papers. */
    public static List<String> names(CommandLine root) {
        return root.getSubcommands().values().stream()
                .flatMap(command -> command.getSubcommands().isEmpty()
                        ? List.of(command).stream()
                        : command.getSubcommands().values().stream())
                .filter(command -> command.getCommand() instanceof PrivilegedCommand)
                .map(AuditExecutionStrategy::name)
                .sorted()
                .distinct()
                .toList();
    }
}
