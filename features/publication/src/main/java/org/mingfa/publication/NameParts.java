package org.mingfa.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.publication.names.NameForms;

/**
 * By what part of a name a text may call somebody: 阿依古丽 of 阿依古丽·买买提, SMITH of JOHN SMITH, 小栋 and 老林 of 林小栋. A part that two
 * persons have tells nobody, and one that is a word too is a name only behind who somebody is; where such a one stands alone the
 * judgment waits for a person.
 */
final class NameParts {

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[·\\s.,，-]+");
    private static final Pattern HIDDEN = Pattern.compile("[XxＸ×*]+");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fa5&&[^某]]{2,}");
    private static final int SHORTEST_LATIN = 3;
    /** A name of so many characters and no dot, 吉克伍呷, may be called by its first two or its last two. */
    private static final int LONG = 4;

    private NameParts() {}

    /**
     * The parts that stand alone in the text, each with the one person that it is of.
     *
     * @param owners every name with the one that the person has first
     * @param roll the names that the roll has; who is read in sentences alone is called by a part less surely
     */
    static Map<String, String> of(Map<String, String> owners, List<String> roll, String text) {
        Map<String, String> persons = new LinkedHashMap<>();
        owners.forEach((name, owner) -> parts(name)
                .filter(part -> !owners.containsKey(part)
                        && (roll.contains(owner) ? isLeft(part, name, text) : isGiven(part, name, text)))
                .forEach(part -> persons.merge(part, owner, (first, second) -> first.equals(second) ? first : "")));
        persons.values().removeIf(String::isEmpty);
        return persons;
    }

    /** Whether somebody of the roll may be called so. */
    static boolean isPart(String called, List<String> roll) {
        return roll.stream()
                .anyMatch(name -> !name.equals(called)
                        && name.endsWith(called)
                        && parts(name).anyMatch(called::equals));
    }

    /** 对麦麦提·依明 holds a name of the roll that a dot tells. */
    static boolean holdsDotted(String called, List<String> roll) {
        return roll.stream()
                .anyMatch(name -> isDotted(name) && called.length() > name.length() && called.contains(name));
    }

    /** A part of one of the names of the roll that still stands in what is shown. */
    static Optional<String> left(List<String> roll, String shown) {
        return roll.stream()
                .flatMap(name -> parts(name).filter(part -> isLeft(part, name, shown)))
                .findFirst();
    }

    private static Stream<String> parts(String name) {
        if (isLatin(name) || isDotted(name)) {
            int shortest = isLatin(name) ? SHORTEST_LATIN : 2;
            return BETWEEN_PARTS
                    .splitAsStream(name)
                    .filter(part ->
                            part.length() >= shortest && !HIDDEN.matcher(part).matches() && !part.equals(name));
        }
        List<String> parts = new ArrayList<>();
        if (!HAN.matcher(name).matches()) {
            return parts.stream();
        }
        int length = name.length();
        int surname = Math.max(1, Surnames.length(name, 0));
        if (length >= LONG) {
            parts.add(name.substring(length - 3));
        }
        if (length >= LONG || surname == 2 && length > 2) {
            parts.add(name.substring(0, 2));
        }
        NameForms.of(name)
                .filter(form -> length >= LONG || length > surname + 1 || !name.endsWith(form))
                .forEach(parts::add);
        return parts.stream();
    }

    /** Whether a part stands in the text without the rest of its name. */
    private static boolean isLeft(String part, String name, String text) {
        if (isLatin(name)) {
            return Pattern.compile("(?i)(?<![A-Za-z])" + Pattern.quote(part) + "(?![A-Za-z])")
                    .matcher(text)
                    .find();
        }
        if (!text.contains(part)) {
            return false;
        }
        if (isDotted(name)) {
            return Pattern.compile("(?<!·)" + part + "(?![·某])").matcher(text).find();
        }
        boolean own = (name.contains(part) || part.charAt(0) == '老') && !Surnames.isCommon(part);
        return own ? text.replace(name, "").replace(part + "某", "").contains(part) : isCalled(part, name, text);
    }

    private static boolean isGiven(String part, String name, String text) {
        boolean given = isDotted(name) || isLatin(name) || name.length() == part.length() + Surnames.length(name, 0);
        return given && !Surnames.isCommon(part) && isCalled(part, name, text);
    }

    /** Whether somebody is called by it where a name may stand; by a word, behind who it is alone. */
    private static boolean isCalled(String part, String name, String text) {
        if (!text.contains(part)) {
            return false;
        }
        String rest = text.replace(name, "");
        boolean word = NameShapes.isWord(part);
        for (int at = rest.indexOf(part); at >= 0; at = rest.indexOf(part, at + 1)) {
            int end = at + part.length();
            boolean called = word
                    ? NamePlaces.isBehindWho(rest, at)
                    : NamePlaces.mayEnd(rest, end) || NamePlaces.mayBegin(rest, at) && !rest.startsWith("某", end);
            if (called) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(String name) {
        return name.charAt(0) < 0x250;
    }

    private static boolean isDotted(String name) {
        return name.indexOf('·') >= 0;
    }
}
