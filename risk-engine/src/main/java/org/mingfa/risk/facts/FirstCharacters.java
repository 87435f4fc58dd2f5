package org.mingfa.risk.facts;

import java.util.HashSet;
import java.util.Set;

/**
 * With which characters a match of a pattern can begin, so that it need not be tried elsewhere. Of regular expressions it knows what
 * cues.tsv uses: literals, classes, groups, look-around and quantifiers.
 */
final class FirstCharacters {

    /**
     * The characters with which a part can begin.
     *
     * @param any whether with every other one too
     * @param empty whether the part can be left out, so that what follows begins the match
     */
    record Start(Set<Character> characters, boolean any, boolean empty) {

        private static final Start NOTHING = new Start(Set.of(), false, true);

        private Start or(Start other) {
            Set<Character> both = new HashSet<>(characters);
            both.addAll(other.characters);
            return new Start(both, any || other.any, empty || other.empty);
        }

        private Start before(Start next) {
            return empty ? new Start(or(next).characters, any || next.any, next.empty) : this;
        }
    }

    private final String pattern;
    private int at;

    private FirstCharacters(String pattern) {
        this.pattern = pattern;
    }

    static Start of(String pattern) {
        return new FirstCharacters(pattern).alternatives();
    }

    private Start alternatives() {
        Start start = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            start = start.or(sequence());
        }
        return start;
    }

    private Start sequence() {
        Start start = Start.NOTHING;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            start = start.before(item());
        }
        return start;
    }

    private Start item() {
        char c = pattern.charAt(at);
        Start one = switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escape();
            case '.' -> single(new Start(Set.of(), true, false));
            case '^', '$' -> single(Start.NOTHING);
            default -> single(new Start(Set.of(c), false, false));
        };
        return quantified(one);
    }

    private Start single(Start start) {
        at++;
        return start;
    }

    private Start escape() {
        char c = pattern.charAt(at + 1);
        at += 2;
        if (c != 'd') {
            return new Start(Set.of(c == 'n' ? '\n' : c), false, false);
        }
        Set<Character> digits = new HashSet<>();
        for (char digit = '0'; digit <= '9'; digit++) {
            digits.add(digit);
        }
        return new Start(digits, false, false);
    }

    private Start group() {
        String rest = pattern.substring(at, Math.min(at + 4, pattern.length()));
        boolean around = rest.startsWith("(?!") || rest.startsWith("(?=") || rest.startsWith("(?<");
        at += rest.startsWith("(?<") ? 4 : rest.startsWith("(?") ? 3 : 1;
        Start inner = alternatives();
        at++;
        return around ? Start.NOTHING : inner;
    }

    private Start characters() {
        int end = pattern.indexOf(']', at + 1);
        String inner = pattern.substring(at + 1, end);
        at = end + 1;
        if (inner.startsWith("^") || inner.startsWith("\\")) {
            return new Start(Set.of(), true, false);
        }
        Set<Character> characters = new HashSet<>();
        for (int i = 0; i < inner.length(); i++) {
            boolean range = i + 2 < inner.length() && inner.charAt(i + 1) == '-';
            char last = range ? inner.charAt(i + 2) : inner.charAt(i);
            for (char c = inner.charAt(i); c <= last; c++) {
                characters.add(c);
            }
            i += range ? 2 : 0;
        }
        return new Start(characters, false, false);
    }

    private Start quantified(Start one) {
        if (at >= pattern.length()) {
            return one;
        }
        boolean optional = false;
        char c = pattern.charAt(at);
        if (c == '?' || c == '*' || c == '+') {
            optional = c != '+';
            at++;
        } else if (c == '{') {
            optional = pattern.charAt(at + 1) == '0';
            at = pattern.indexOf('}', at) + 1;
        } else {
            return one;
        }
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        return optional ? one.or(Start.NOTHING) : one;
    }
}
