package org.mingfa.search.query;

import java.util.regex.Pattern;
import org.mingfa.segmentation.TermNormalizer;
import org.mingfa.text.table.TextResource;

/**
 * Recognizes a question that tells of violence or threats by family members or intimates. Whoever asks it may be in danger,
 * and may share the phone with who threatens. Errs toward recognizing; violence by third parties alone is not meant.
 */
public final class ViolenceCues {

    static final CueTable TABLE = CueTable.of(new TextResource(ViolenceCues.class, "violence-cues.tsv"));

    private static final Pattern SAYS = TABLE.pattern("says");
    private static final Pattern SELF = TABLE.pattern("self");
    private static final Pattern DOER = TABLE.pattern("doer");
    private static final Pattern HARM = TABLE.pattern("harm");
    private static final Pattern CHILD = TABLE.pattern("child");
    private static final Pattern STRUCK = TABLE.pattern("struck");
    private static final Pattern THIRD = TABLE.pattern("third");
    private static final Pattern OTHER = TABLE.pattern("other");

    private ViolenceCues() {}

    /** Whether it tells of such violence. */
    public static boolean isToldBy(String question) {
        String text = OTHER.matcher(TermNormalizer.normalize(question)).replaceAll("，");
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
}
