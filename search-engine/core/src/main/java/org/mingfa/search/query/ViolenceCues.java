package org.mingfa.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.segmentation.IndexForm;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * Recognizes a question that tells of violence or threats by family members or intimates. Whoever asks it may be in danger,
 * and may share the phone with who threatens. Errs toward recognizing; violence by third parties alone is not meant.
 */
public final class ViolenceCues {

    static final TextResource TABLE = new TextResource(ViolenceCues.class, "violence-cues.tsv");

    /** What stands for * in a phrase: a few characters of the same clause. */
    private static final String GAP = "[^，。！？；,.!?;\\s]{0,6}";

    private static final Pattern SAYS = of("says");
    private static final Pattern SELF = of("self");
    private static final Pattern DOER = of("doer");
    private static final Pattern HARM = of("harm");
    private static final Pattern CHILD = of("child");
    private static final Pattern STRUCK = of("struck");
    private static final Pattern THIRD = of("third");
    private static final Pattern OTHER = of("other");

    private ViolenceCues() {}

    /** Whether it tells of such violence. */
    public static boolean isToldBy(String question) {
        String text = OTHER.matcher(IndexForm.of(question)).replaceAll("，");
        if (in(SAYS, text)) {
            return true;
        }
        boolean byIntimate = in(DOER, text);
        if (byIntimate && in(HARM, text)) {
            return true;
        }
        boolean isHurt = in(SELF, text) || ((byIntimate || in(CHILD, text)) && in(STRUCK, text));
        return isHurt && !in(THIRD, text);
    }

    private static boolean in(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static Pattern of(String kind) {
        return Pattern.compile(rows().stream()
                .filter(row -> row.get("kind").equals(kind))
                .flatMap(row -> Arrays.stream(row.get("words").split("\\|")))
                .map(words -> Arrays.stream(words.split("\\*"))
                        .map(part -> Pattern.quote(IndexForm.of(part)))
                        .collect(Collectors.joining(GAP)))
                .collect(Collectors.joining("|")));
    }

    static List<TableRow> rows() {
        return TABLE.rows("kind", "words", "example");
    }
}
