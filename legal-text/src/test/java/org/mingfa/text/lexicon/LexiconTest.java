package org.mingfa.text.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.document.Party.Side;

class LexiconTest {

    static List<PartyRole> roles() {
        return PartyRole.all();
    }

    static List<Organisation> organisations() {
        return Organisation.all();
    }

    static List<Appellation> appellations() {
        return Appellation.all();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void findsTheRoleInItsExample(PartyRole role) {
        String pattern = switch (role.kind()) {
            case PARTY, OFFICE -> PartyRole.LISTED;
            case INVOLVED, CONTRACT -> PartyRole.NAMED;
            case REPRESENTATIVE -> PartyRole.REPRESENTING;
            case AGENT -> PartyRole.ACTING;
        };
        assertThat(all(pattern, role.example())).anyMatch(found -> found.endsWith(role.word()));
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void knowsTheNameThatEndsSo(Organisation organisation) {
        assertThat(organisation.example()).endsWith(organisation.ending());
        assertThat(Organisation.isName(organisation.example())).isTrue();
        assertThat(all(Organisation.ANY + "$", organisation.example())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("appellations")
    void findsTheAppellationInItsExample(Appellation appellation) {
        String pattern = switch (appellation.kind()) {
            case KIN, NEAR -> Appellation.OF_PERSON;
            case BRACKET -> Appellation.IN_BRACKET;
            case OFFICIAL -> Appellation.OFFICIAL;
            case SIGNER -> Appellation.SIGNER;
        };
        assertThat(all(pattern, appellation.example()))
                .map(found -> found.replaceAll("\\s", ""))
                .contains(appellation.word());
    }

    @ParameterizedTest
    @CsvSource({
        // what it was in the first instance counts more than what it is now
        "上诉人（原审被告）, RESPONDENT",
        "再审申请人（一审原告、二审上诉人）, CLAIMANT",
        "第三人, THIRD_PARTY",
        "申请执行人, CLAIMANT",
        "被申请人, RESPONDENT",
        // the word alone does not tell
        "上诉人,",
        "再审申请人,",
        "公诉机关,"
    })
    void tellsTheSideOfARole(String role, Side side) {
        assertThat(PartyRole.side(role).orElse(null)).isEqualTo(side);
    }

    /** A person's name may end as an organisation's does. */
    @ParameterizedTest
    @ValueSource(strings = {"李立行", "王小园", "赵户"})
    void leavesPersonsAlone(String name) {
        assertThat(Organisation.isName(name)).isFalse();
    }

    /** A word that only looks like one. */
    @Test
    void leavesOtherWordsAlone() {
        assertThat(all(Appellation.OF_PERSON, "妇女儿童和外公司")).isEmpty();
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
