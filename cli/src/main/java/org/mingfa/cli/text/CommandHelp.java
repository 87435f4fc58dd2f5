package org.mingfa.cli.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/**
 * The help of every command: its examples first, the line that says what it does, how it is called, its own options, and
 * apart from them those that all commands share. A command's examples are its Picocli footer.
 */
public final class CommandHelp {

    private static final String GLOBAL_OPTIONS = "globalOptions";

    private static final List<String> ORDER = List.of(
            UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
            UsageMessageSpec.SECTION_KEY_FOOTER,
            UsageMessageSpec.SECTION_KEY_HEADER,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            GLOBAL_OPTIONS,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

    private CommandHelp() {}

    /** Has the command and all below it speak so. */
    public static void describe(CommandLine root) {
        root.setResourceBundle(ResourceBundle.getBundle("org.mingfa.cli.text.help", Locale.ROOT));
        Map<String, IHelpSectionRenderer> sections = root.getHelpSectionMap();
        sections.put(
                UsageMessageSpec.SECTION_KEY_FOOTER_HEADING, help -> hasExamples(help) ? help.footerHeading() : "");
        sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, CommandHelp::examples);
        sections.put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, help -> synopsis(help.commandSpec()) + "\n");
        sections.put(
                UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
                help -> own(help).isEmpty() ? "" : help.optionListHeading());
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> help.optionListExcludingGroups(own(help)));
        sections.put(
                UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
                help -> help.commandSpec().usageMessage().exitCodeList().isEmpty() ? "" : help.exitCodeListHeading());
        sections.put(GLOBAL_OPTIONS, help -> "\n各命令通用的选项，写在命令前后均可：\n" + help.optionListExcludingGroups(global(help)));
        root.setHelpSectionMap(sections);
        root.setHelpSectionKeys(ORDER);
    }

    private static boolean hasExamples(Help help) {
        return help.commandSpec().usageMessage().footer().length > 0;
    }

    /** As they are typed: a wrapped line cannot be copied. */
    private static String examples(Help help) {
        return hasExamples(help)
                ? String.join("\n", help.commandSpec().usageMessage().footer()) + "\n\n"
                : "";
    }

    private static List<OptionSpec> own(Help help) {
        return help.commandSpec().options().stream()
                .filter(option -> !isGlobal(option) && !option.hidden())
                .toList();
    }

    private static List<OptionSpec> global(Help help) {
        return help.commandSpec().options().stream()
                .filter(option -> isGlobal(option) && !option.hidden())
                .toList();
    }

    private static boolean isGlobal(OptionSpec option) {
        return option.scopeType() == ScopeType.INHERIT || option.versionHelp();
    }

    /** mingfa corpus add NAME LOCATION [选项]: optional options are listed below, not here. */
    private static String synopsis(CommandSpec spec) {
        String options = spec.options().stream()
                .filter(option -> option.required() && option.group() == null)
                .map(option -> " " + option.longestName() + " " + option.paramLabel())
                .collect(Collectors.joining());
        String parameters = spec.positionalParameters().stream()
                .map(parameter -> " " + label(parameter))
                .collect(Collectors.joining());
        String commands = spec.subcommands().isEmpty() || !parameters.isEmpty() ? "" : " 命令";
        return spec.qualifiedName() + commands + parameters + options + " [选项]";
    }

    private static String label(PositionalParamSpec parameter) {
        String many = parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : "");
        return parameter.arity().min() == 0 ? "[" + many + "]" : many;
    }
}
