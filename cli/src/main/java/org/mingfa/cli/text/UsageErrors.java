package org.mingfa.cli.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line: one line, then where to read on; exit code 2. Picocli's own texts are English
 * and cannot be replaced, so the text is made from the kind of the exception.
 */
public final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] words) {
        CommandLine command = wrong.getCommandLine();
        boolean incomplete = isGroupAlone(wrong);
        if (incomplete && command.getParent() == null) {
            return withoutAnyCommand(command);
        }
        PrintWriter err = command.getErr();
        if (List.of(words).contains("--json")) { // nothing could be read, so the words themselves say it
            String help = command.getCommandSpec().qualifiedName() + " --help";
            err.println(new JsonError(ExitCode.USAGE, text(wrong, List.of(words)), help).line());
            err.flush();
            return ExitCode.USAGE;
        }
        err.println("mingfa: " + text(wrong, List.of(words)));
        if (incomplete) {
            err.print(subcommands(command));
        }
        err.println("用法和例子：" + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE;
    }

    /** Nobody who types just the name wants to be told off; a script that does has a mistake. */
    private static int withoutAnyCommand(CommandLine root) {
        if (System.console() != null) {
            root.usage(root.getOut());
            return ExitCode.OK;
        }
        root.usage(root.getErr());
        return ExitCode.USAGE;
    }

    /** Picocli throws the bare exception where a command that only groups others stands alone. */
    private static boolean isGroupAlone(ParameterException wrong) {
        Object command = wrong.getCommandLine().getCommand();
        return wrong.getClass() == ParameterException.class
                && wrong.getArgSpec() == null
                && !(command instanceof Runnable)
                && !(command instanceof java.util.concurrent.Callable);
    }

    private static String subcommands(CommandLine group) {
        CommandLine.Help help = group.getHelp();
        return help.commandList(help.subcommands());
    }

    private static String text(ParameterException wrong, List<String> words) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing, words);
            case OverwrittenOptionException twice -> label(twice.getOverwritten()) + " 写了两次；只能写一次。";
            case MutuallyExclusiveArgsException exclusive ->
                exclusive(exclusive.getCommandLine().getCommandSpec(), words);
            default -> isGroupAlone(wrong) ? "缺少子命令，可用的有：" : value(wrong);
        };
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        String word = wrong.getUnmatched().getFirst();
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        if (word.startsWith("-")) {
            return unknownOption(name(word), spec);
        }
        return spec.subcommands().isEmpty()
                ? "多余的参数 \"" + word + "\"；含空格的内容要加引号。"
                : unknownCommand(word, wrong.getCommandLine());
    }

    private static String unknownOption(String name, CommandSpec spec) {
        return "不认识的选项 \"" + name + "\"" + NearestName.hint(name, options(spec));
    }

    private static String name(String word) {
        return word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    }

    /** 不认识的命令 "serach"，是否想写 "search"？ */
    public static String unknownCommand(String word, CommandLine group) {
        return "不认识的命令 \"" + word + "\"" + NearestName.hint(word, new TreeSet<>(visible(group)));
    }

    private static List<String> visible(CommandLine group) {
        return group.getSubcommands().entrySet().stream()
                .filter(one -> !one.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> options(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .toList();
    }

    private static String missing(MissingParameterException wrong, List<String> words) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        Optional<String> mistyped = words.stream()
                .map(UsageErrors::name)
                .filter(word -> word.startsWith("--") && spec.findOption(word) == null)
                .findFirst();
        if (mistyped.isPresent()) {
            return unknownOption(mistyped.get(), spec); // Picocli names what is missing first, and it may be this one
        }
        List<ArgSpec> missing = new ArrayList<>(wrong.getMissing());
        if (missing.size() == 1 && missing.getFirst() instanceof OptionSpec option && isGiven(option, words)) {
            return label(option) + " 后面缺少值 " + option.paramLabel() + "：" + description(option) + "。";
        }
        if (missing.stream().anyMatch(ArgSpec::required)) {
            missing.removeIf(one -> !one.required()); // of a group Picocli names the others too
        }
        return missing.stream()
                .map(one -> (one.isOption() ? "必填的选项 " + label(one) + " " + one.paramLabel() : "参数 " + label(one)) + "："
                        + description(one) + "。")
                .collect(Collectors.joining("", "缺少", ""));
    }

    private static boolean isGiven(OptionSpec option, List<String> words) {
        return Arrays.stream(option.names())
                .anyMatch(name -> words.stream().anyMatch(word -> word.equals(name) || word.startsWith(name + "=")));
    }

    private static String description(ArgSpec argument) {
        return argument.description().length == 0
                ? ""
                : String.format(Locale.ROOT, argument.description()[0]).replaceAll("。$", "");
    }

    private static String exclusive(CommandSpec spec, List<String> words) {
        List<String> given = spec.argGroups().stream()
                .filter(ArgGroupSpec::exclusive)
                .flatMap(group -> group.options().stream())
                .filter(option -> isGiven(option, words))
                .map(UsageErrors::label)
                .toList();
        return String.join(" 与 ", given) + " 只能写一个。";
    }

    /** A value that cannot be read: our own readers refuse with words; of Picocli's only the type is known. */
    private static String value(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        if (argument == null) {
            return String.valueOf(wrong.getMessage());
        }
        if (wrong.getCause() instanceof Refusal refusal) {
            return label(argument) + "：" + refusal.detail();
        }
        if (argument.arity().max() == 0) {
            return label(argument) + " 是开关，不带值，收到“" + wrong.getValue() + "”。";
        }
        return label(argument) + "：应为" + expected(argument) + "，收到“" + wrong.getValue() + "”。";
    }

    private static String expected(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return " "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining("、"))
                    + " 之一";
        }
        return type == int.class ? "整数" : "路径";
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
