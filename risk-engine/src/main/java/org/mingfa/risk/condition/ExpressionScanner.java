package org.mingfa.risk.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of an expression without compiling it, so that a wrong fact key is seen when a file is read. */
final class ExpressionScanner {

    private static final Pattern TOKEN = Pattern.compile("law\\(\\s*\"(?<law>[a-z0-9/-]+)\"\\s*\\)"
            + "|(?<text>@?\"[^\"]*\")"
            + "|(?<name>[A-Za-z_][A-Za-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)*)");

    /** The words of FEEL that rules may use; a small part, so that a mistyped fact is not taken for a function. */
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "in", "true", "false", "between", "date", "duration", "abs", "min", "max");

    private ExpressionScanner() {}

    static Expression scan(String text) {
        Matcher token = TOKEN.matcher(text);
        Set<ExpressionName> names = new LinkedHashSet<>();
        StringBuilder feel = new StringBuilder();
        while (token.find()) {
            token.appendReplacement(feel, Matcher.quoteReplacement(replacement(token, names)));
        }
        token.appendTail(feel);
        return new Expression(text, feel.toString(), List.copyOf(names));
    }

    private static String replacement(Matcher token, Set<ExpressionName> names) {
        if (token.group("text") != null || WORDS.contains(token.group())) {
            return token.group();
        }
        String law = token.group("law");
        ExpressionName name = law == null ? ExpressionName.plain(token.group("name")) : ExpressionName.law(law);
        names.add(name);
        return name.variable();
    }
}
