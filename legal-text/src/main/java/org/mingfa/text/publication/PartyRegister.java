package org.mingfa.text.publication;

import java.util.List;
import java.util.stream.Stream;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.document.Party;
import org.mingfa.text.document.Party.Kind;
import org.mingfa.text.parse.judgment.DisputeReading;

/**
 * Names of parties that are known beside the running text: from a register, from the title, and from the roll of the
 * parties as the judgment is read for its dispute. Two readings find more than one.
 *
 * @param persons natural persons
 * @param companies companies and other businesses
 */
record PartyRegister(List<String> persons, List<String> companies) {

    static final PartyRegister NONE = new PartyRegister(List.of(), List.of());

    PartyRegister {
        persons = List.copyOf(persons);
        companies = List.copyOf(companies);
    }

    static PartyRegister of(Judgment judgment, CourtMarks marks) {
        List<Party> roll = DisputeReading.parties(judgment.header(), judgment.sections());
        Stream<String> listed = roll.stream()
                .filter(party -> party.kind() == Kind.PERSON)
                .map(Party::name)
                .filter(PartyRegister::isName);
        Stream<String> titled = TitleParties.persons(judgment.header().title()).stream();
        return new PartyRegister(
                Stream.of(marks.persons().stream(), titled, listed)
                        .flatMap(names -> names)
                        .distinct()
                        .toList(),
                roll.stream().map(Party::name).filter(CompanyNames::isCompany).toList());
    }

    /** Two or three characters behind a surname that is no other word; crimes and the like stand in rolls too. */
    private static boolean isName(String name) {
        int surname = Surnames.length(name, 0);
        return surname > 0
                && name.length() > surname
                && name.length() <= surname + 2
                && !Surnames.isWord(name, 0)
                && !(surname == 1 && Surnames.isDoubtful(name.charAt(0)));
    }
}
