package org.mingfa.text.lexicon;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.Party.Side;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * Who somebody is in a case: 原告, 被害人, 法定代理人.
 *
 * @param side on which such a party stands in the first instance; null where the word alone does not tell
 * @param example words of a judgment in which it stands
 */
public record PartyRole(String word, Kind kind, @Nullable Side side, String example) {

    /** What such a one has to do with the case. */
    public enum Kind {
        /** Stands in the roll. */
        PARTY,
        /** An office that stands in the roll and has no name to hide. */
        OFFICE,
        /** Is named by what happened: 死者, 借款人. */
        INVOLVED,
        /** Is named by what was agreed; often a company. */
        CONTRACT,
        /** Represents an organisation. */
        REPRESENTATIVE,
        /** Acts for a party. */
        AGENT
    }

    private static final String PROCEDURE = "(?:原审|一审|二审|再审|反诉|本诉|附带民事诉讼)";
    private static final Map<String, Side> SIDES =
            Map.of("claimant", Side.CLAIMANT, "respondent", Side.RESPONDENT, "third", Side.THIRD_PARTY);
    private static final Pattern FIRST_INSTANCE = Pattern.compile("(?:一审|原审)([^、，,二再）)]*)");

    private static final List<PartyRole> ALL = new TextResource(PartyRole.class, "roles.tsv")
            .rows("role", "kind", "side", "example").stream().map(PartyRole::of).toList();
    private static final Map<String, PartyRole> BY_WORD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(PartyRole::word, Function.identity()));

    /** Patterns: who stands in the roll, 原审被告 among them. */
    public static final String LISTED = pattern(Kind.PARTY, Kind.OFFICE);
    /** Behind whom a name may stand that is hidden. */
    public static final String NAMED = pattern(Kind.PARTY, Kind.INVOLVED, Kind.CONTRACT);

    public static final String INVOLVED = pattern(Kind.INVOLVED);
    /** Who acts for a party, those who represent an organisation among them. */
    public static final String ACTING = pattern(Kind.REPRESENTATIVE, Kind.AGENT);

    public static final String REPRESENTING = pattern(Kind.REPRESENTATIVE);

    private static final Pattern WORD = Pattern.compile(Word.anyOf(ALL.stream().map(role -> Word.of(role.word))));

    private static PartyRole of(TableRow row) {
        return new PartyRole(
                row.get("role"),
                row.read("kind", kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
                row.find("side").map(SIDES::get).orElse(null),
                row.get("example"));
    }

    public static List<PartyRole> all() {
        return ALL;
    }

    /** The side of a role as a judgment writes it; what it was in the first instance, in brackets behind it, counts more than the role itself. */
    public static Optional<Side> side(String written) {
        Matcher first = FIRST_INSTANCE.matcher(written);
        Set<Side> sides = WORD.matcher(first.find() ? first.group(1) : written)
                .results()
                .map(MatchResult::group)
                .map(BY_WORD::get)
                .flatMap(role -> role == null ? Stream.empty() : Stream.ofNullable(role.side))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class)));
        return Stream.of(Side.THIRD_PARTY, Side.RESPONDENT, Side.CLAIMANT)
                .filter(sides::contains)
                .findFirst();
    }

    /** Any word of those kinds; of a party also with what procedure it was in: 原审被告. */
    private static String pattern(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        String words = Word.anyOf(
                ALL.stream().filter(role -> wanted.contains(role.kind)).map(role -> Word.of(role.word)));
        return wanted.contains(Kind.PARTY) ? "(?:" + PROCEDURE + words + "|" + words + ")" : words;
    }
}
