package org.mingfa.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.publication.PersonNameExtractor.PersonNames;

/** Why a person has to look at the names of a judgment before it is shown. */
final class MaskingDoubts {

    private static final Pattern DOTTED = Pattern.compile(
            "(?<![“《‘「][^”》’」\\n]{0,30})(?<![\\u4e00-\\u9fa5])[\\u4e00-\\u9fa5]{2,}[·•・．‧][\\u4e00-\\u9fa5]{2,}");
    /** JOHN SMITH, where a party is called in such letters. */
    private static final Pattern LATIN =
            Pattern.compile("(?<![A-Za-z])[A-Z][A-Za-z]+[ .]+(?:[A-Z][.] ?)?[A-Z][A-Za-z]+(?![A-Za-z])");

    /** Андрей, 田中さん and 김. */
    private static final Pattern OTHER_LETTERS = Pattern.compile("[\\u0400-\\u1fff\\u3040-\\u30fa\\uac00-\\ud7af]{2,}");

    /** Parts of a text in which a name stands twice. */
    private static final int TWICE = 3;

    private final Anonymiser masked;
    private final String judgment;
    private final PersonNames persons;
    private final List<Pseudonyms> names;

    MaskingDoubts(Anonymiser masked) {
        this.masked = masked;
        this.judgment = masked.judgment;
        this.persons = masked.persons;
        this.names = masked.names;
    }

    /**
     * Why a person has to look at the names before it is shown; empty where nothing is in doubt.
     *
     * @param order the operative part as the source has it
     * @param shown the whole without names
     */
    Optional<String> find(String order, String shown) {
        if (persons.namesakes()) {
            return Optional.of("有两个当事人同名");
        }
        if (isUnclear()) {
            return Optional.of("有当事人的姓名也是普通的词，有几处分不清是不是姓名");
        }
        if (masked.find(order).stream().anyMatch(find -> find.datum() == PersonalDatum.NAME && !isKnown(find, order))) {
            return Optional.of("主文里有一个称谓，别处看不出是当事人的姓名");
        }
        return isLeft(shown) ? Optional.of("可能还留有姓名或者它的一部分") : Optional.empty();
    }

    /** Whether a name that is also a word stands where neither its surroundings nor the sentence nor an organisation's name tell which it is. */
    private boolean isUnclear() {
        List<Find> told = masked.find(judgment);
        List<MatchResult> stay = Stream.of(masked.stays, masked.others)
                .flatMap(pattern -> pattern.matcher(judgment).results())
                .toList();
        return names.stream()
                .flatMap(known -> known.possible(judgment).stream())
                .anyMatch(span -> told.stream()
                                .noneMatch(find -> find.start() < span.end() && span.start() < find.end())
                        && stay.stream().noneMatch(place -> place.start() < span.end() && span.start() < place.end())
                        && !CompanyLabel.BEGINS_BEHIND_BRAND
                                .matcher(judgment)
                                .region(span.end(), judgment.length())
                                .lookingAt());
    }

    /**
     * Whom the roll has, who stands before a mark or before more than one other character, or where the name surely ends: 张伟归, which
     * is always followed by 还, is none of them.
     */
    private boolean isKnown(Find find, String order) {
        String name = Pseudonyms.dotted(find.value().replaceAll("[\\s\\u3000]", ""));
        boolean latin = name.charAt(0) < 0x250; // it ends with its letters
        if (latin || persons.roll().contains(name) || persons.others().containsKey(name)) {
            return true;
        }
        if (persons.inSentences().contains(name)
                && (!persons.certain().contains(name) || judgment.split(Pattern.quote(name), -1).length <= TWICE)) {
            return false; // 品除 in 品除已付2000元
        }
        Set<String> next = Pattern.compile(Pattern.quote(name) + "([\\u4e00-\\u9fa5]?)")
                .matcher(judgment)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        return next.size() > 1 || next.contains("") || NamePlaces.surelyEnds(order, name, find.end());
    }

    private boolean isLeft(String shown) {
        List<MatchResult> stay = masked.stays.matcher(shown).results().toList();
        boolean dotted = DOTTED.matcher(shown)
                .results()
                .anyMatch(name ->
                        stay.stream().noneMatch(span -> span.start() < name.end() && name.start() < span.end()));
        boolean latin = Stream.concat(persons.names().stream(), persons.others().keySet().stream())
                        .anyMatch(name -> name.charAt(0) < 0x250)
                && LATIN.matcher(shown).find();
        boolean doubtful = persons.doubtful().stream().anyMatch(shown::contains);
        return dotted
                || latin
                || OTHER_LETTERS.matcher(shown).find()
                || doubtful
                || NameParts.left(persons.roll(), shown).isPresent();
    }
}
