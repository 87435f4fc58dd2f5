package org.mingfa.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        Exception failure = thrown instanceof UncheckedIOException unchecked && unchecked.getCause() != null
                ? unchecked.getCause()
                : thrown;
        Mingfa root = command.getCommandSpec().root().userObject() instanceof Mingfa mingfa ? mingfa : null;
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
}
