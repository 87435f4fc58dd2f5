package org.mingfa.cli.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.JsonError;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Turns what a command throws into one line on stderr and an exit code; a second line says which command helps, where one
 * does; the stack trace comes only with --debug.
 */
public final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        Exception failure = thrown instanceof UncheckedIOException unchecked && unchecked.getCause() != null
                ? unchecked.getCause()
                : thrown;
        RootCommand root = command.getCommandSpec().root().userObject() instanceof RootCommand mingfa ? mingfa : null;
        String full = root == null || failure instanceof Refusal
                ? null
                : FullDisk.message(thrown, root.store().data()).orElse(null);
        int exitCode = full == null ? exitCode(failure) : ExitCode.UNAVAILABLE;
        boolean debugging = root != null && root.isDebugging();
        PrintWriter err = command.getErr();
        String message = full == null ? message(failure, command.getCommandSpec()) : full;
        String said = exitCode == ExitCode.UNEXPECTED ? unexpected(failure, message, debugging) : message;
        Optional<String> next = NextStep.after(failure).filter(step -> !message.contains("mingfa "));
        if (root != null && root.isJson()) {
            err.println(new JsonError(exitCode, said, next.orElse(null)).line());
        } else {
            err.println("mingfa: " + said);
            next.ifPresent(err::println);
        }
        if (debugging) {
            thrown.printStackTrace(err);
        }
        err.flush();
        return exitCode;
    }

    private static String unexpected(Exception failure, String message, boolean debugging) {
        String what =
                failure instanceof IOException ? message : failure.getClass().getSimpleName() + "：" + message;
        return "意外错误：" + what + (debugging ? "" : "（加 --debug 再运行一次，可看到出错的位置）");
    }

    private static String message(Exception failure, CommandSpec command) {
        return switch (failure) {
            case Refusal refusal
            when ExitCode.of(refusal.kind()) == ExitCode.USAGE -> atField(refusal.field(), refusal.detail(), command);
            case NoSuchFileException missing -> "找不到文件：" + missing.getFile();
            case FileNotFoundException missing -> "找不到文件：" + missing.getMessage();
            case AccessDeniedException denied -> "没有权限读写：" + denied.getFile();
            case IOException io -> "读写失败：" + io.getMessage();
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }

    /** A field is named as this command names it: --as-of for as_of. */
    private static String atField(@Nullable String field, String detail, CommandSpec command) {
        if (field == null) {
            return detail;
        }
        OptionSpec option = command.findOption("--" + field.replace('_', '-'));
        return option == null ? detail : option.longestName() + "：" + detail;
    }

    private static int exitCode(Exception failure) {
        return switch (failure) {
            case Refusal refusal -> ExitCode.of(refusal.kind());
            case NoSuchFileException missing -> ExitCode.BAD_INPUT;
            case FileNotFoundException missing -> ExitCode.BAD_INPUT;
            default -> ExitCode.UNEXPECTED;
        };
    }

    /** Whether something failed because a disk is full, however deep below: each library wraps it in its own way. */
    public static final class FullDisk {

        /** What Linux, macOS and Windows call it, and a quota that is used up. */
        private static final List<String> REASONS = List.of(
                "no space left on device",
                "not enough space on the disk",
                "disk quota exceeded",
                "database or disk is full");

        private static final int DEEPEST = 32;

        private FullDisk() {}

        /**
         * The line for the operator.
         *
         * @param data the data directory, whose disk is named
         */
        public static Optional<String> message(Throwable failure, Path data) {
            Throwable at = failure;
            for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
                if (isFull(at)) {
                    return Optional.of("I002 磁盘写满了：" + disk(data)
                            + "。没有写完的已经删除，线上一代不变。腾出空间（mingfa generation gc 删去旧的各代），"
                            + "或者用 --data 换到别的磁盘，再运行一次。见 docs/errors.md#I002。");
                }
            }
            return Optional.empty();
        }

        private static boolean isFull(Throwable failure) {
            String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
            return REASONS.stream().anyMatch(reason::contains);
        }

        private static String disk(Path data) {
            Path there = data.toAbsolutePath();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            try {
                FileStore store = Files.getFileStore(there);
                return store + "，数据目录 " + data.toAbsolutePath() + " 所在，共 " + (store.getTotalSpace() >> 20) + " MB，还剩 "
                        + (store.getUsableSpace() >> 20) + " MB";
            } catch (IOException e) {
                return "数据目录 " + data.toAbsolutePath() + " 所在的磁盘";
            }
        }
    }
}
