package org.mingfa.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.mingfa.cli.calculation.WrongWordException;
import org.mingfa.evaluation.topic.InvalidInputException;
import org.mingfa.indexer.source.UnusableSourceException;
import org.mingfa.risk.calc.input.CalculationException;
import org.mingfa.risk.facts.InvalidFactsException;
import org.mingfa.search.generation.BuildInProgressException;
import org.mingfa.search.generation.NoLiveGenerationException;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.request.InvalidRequestException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one line on stderr and an exit code; the stack trace only with --debug. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println("mingfa: " + message(failure));
        if (command.getCommandSpec().root().userObject() instanceof Mingfa root && root.isDebugging()) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return exitCode(failure);
    }

    private static String message(Exception failure) {
        return switch (failure) {
            case InvalidRequestException invalid -> invalid.field() + "：" + invalid.getMessage();
            case NoSuchFileException missing -> "找不到文件：" + missing.getFile();
            case FileNotFoundException missing -> "找不到文件：" + missing.getMessage();
            case AccessDeniedException denied -> "没有权限读写：" + denied.getFile();
            case EngineUnavailableException away -> String.valueOf(away.getMessage());
            case IOException io -> "读写失败：" + io.getMessage();
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }

    private static int exitCode(Exception failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.exitCode();
            case InvalidRequestException invalid -> ExitCode.BAD_INPUT;
            case UnknownGenerationException unknown -> ExitCode.BAD_INPUT;
            case WrongWordException wrong -> ExitCode.USAGE;
            case CalculationException incalculable -> ExitCode.BAD_INPUT;
            case InvalidFactsException invalid -> ExitCode.BAD_INPUT;
            case IllegalArgumentException invalid -> ExitCode.BAD_INPUT;
            case UnusableSourceException unusable -> ExitCode.BAD_INPUT;
            case InvalidInputException invalid -> ExitCode.BAD_INPUT;
            case NoSuchFileException missing -> ExitCode.BAD_INPUT;
            case FileNotFoundException missing -> ExitCode.BAD_INPUT;
            case NoLiveGenerationException none -> ExitCode.UNAVAILABLE;
            case BuildInProgressException busy -> ExitCode.UNAVAILABLE;
            case IndexUnavailableException down -> ExitCode.UNAVAILABLE;
            case EngineUnavailableException away -> ExitCode.UNAVAILABLE;
            case org.mingfa.text.problem.Refusal refused -> exitCode(refused.kind());
            default -> ExitCode.UNEXPECTED;
        };
    }

    private static int exitCode(org.mingfa.text.problem.Refusal.Kind kind) {
        return switch (kind) {
            case INVALID_VALUE, BAD_INPUT, NOT_FOUND -> ExitCode.BAD_INPUT;
            case CHECK_FAILED -> ExitCode.CHECK_FAILED;
            case UNAVAILABLE -> ExitCode.UNAVAILABLE;
        };
    }
}
