package org.mingfa.text.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amendment that is told from others of the same law by its year alone: 宪法修正案（2004年）. It is cited in many ways, also
 * without the year, since its articles are numbered on from those of the amendment before.
 *
 * @param name without the year
 */
public record AmendmentOfYear(String name, String year) {

    private static final Pattern TITLE = Pattern.compile("(.+修正案)[（(]((?:19|20)\\d\\d)年?[）)]");

    /** The amendment of that title; empty for any other law. */
    public static Optional<AmendmentOfYear> of(String title) {
        Matcher matcher = TITLE.matcher(title);
        return matcher.matches()
                ? Optional.of(new AmendmentOfYear(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** How it is written with its year. */
    public List<String> writings() {
        return List.of(
                name + "（" + year + "年）",
                name + "（" + year + "）",
                name + year + "年",
                name + year,
                year + "年" + name,
                year + name);
    }
}
