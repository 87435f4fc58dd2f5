package org.mingfa.search.query;

import java.util.regex.Pattern;
import org.mingfa.segmentation.TermNormalizer;
import org.mingfa.text.table.TextResource;

/**
 * Recognizes words of somebody who wants to die or harms himself, or who fears it of another. Errs toward recognizing; a
 * question about the law after a suicide is not meant.
 */
public final class SelfHarmCues {

    static final CueTable TABLE = CueTable.of(new TextResource(SelfHarmCues.class, "self-harm-cues.tsv"));

    private static final Pattern OTHER = TABLE.pattern("other");
    private static final Pattern LAW = TABLE.pattern("law");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern UNFOLDING = Pattern.compile("[\\ufdf0-\\ufdfb]{8}");

    private static final Pattern TOLD = Pattern.compile(TABLE.alternatives("says")
            + "|" + TABLE.alternatives("intent") + CueTable.GAP + TABLE.alternatives("means")
            + "|" + TABLE.alternatives("means") + CueTable.GAP + TABLE.alternatives("danger"));

    private SelfHarmCues() {}

    /** Whether it tells of a wish to die, of self-harm or of another's. */
    public static boolean isToldBy(String question) {
        return mayTell(question) && TOLD.matcher(folded(question)).find();
    }

    /**
     * What else was said: the question without these words, so that no law about suicides answers them. All of it where it may be
     * about that law.
     */
    public static String beside(String question) {
        if (!mayTell(question)) {
            return question;
        }
        String text = folded(question);
        boolean asItStands = LAW.matcher(text).find() || !TOLD.matcher(text).find();
        return asItStands ? question : TOLD.matcher(text).replaceAll("，");
    }

    /** All cues have a Chinese character; one that folding would unfold into a whole phrase (U+FDFA) is none. */
    private static boolean mayTell(String question) {
        return CHINESE.matcher(question).find() && !UNFOLDING.matcher(question).find();
    }

    private static String folded(String question) {
        return OTHER.matcher(TermNormalizer.normalize(question)).replaceAll("，");
    }
}
