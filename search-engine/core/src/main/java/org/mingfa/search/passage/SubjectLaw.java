package org.mingfa.search.passage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose articles a bare 第N条 means in a text of this title: its own, but in a decision that amends one law, and in the
 * lists of the names of crimes, those of the law that it is about.
 */
public final class SubjectLaw {

    private static final Pattern AMENDING = Pattern.compile("关于修(?:改|订)《(.+)》的决定(?:[（(].*[）)])?$");
    private static final Pattern AMENDMENT = Pattern.compile("^(.+法)修正案(?:[（(].*[）)])?$");
    private static final Pattern CRIMES = Pattern.compile("刑法.*罪名");
    private static final String CRIMINAL_LAW = "中华人民共和国刑法";

    private SubjectLaw() {}

    /** Title of the law that bare numbers belong to. */
    public static String of(String title) {
        Matcher amending = AMENDING.matcher(title);
        if (amending.find()) {
            return amending.group(1);
        }
        Matcher amendment = AMENDMENT.matcher(title);
        if (amendment.matches()) {
            return amendment.group(1);
        }
        return CRIMES.matcher(title).find() ? CRIMINAL_LAW : title;
    }
}
