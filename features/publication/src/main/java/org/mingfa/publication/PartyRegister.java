package org.mingfa.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.document.Party;
import org.mingfa.text.lexicon.Organisation;
import org.mingfa.text.lexicon.PartyRole;
import org.mingfa.text.parse.judgment.CauseReader;
import org.mingfa.text.parse.judgment.DisputeReading;
import org.mingfa.text.table.CauseTree;

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
                .filter(party -> party.kind() == Party.Kind.PERSON)
                .map(Party::name)
                .filter(PartyRegister::isName);
        Stream<String> titled = TitleParties.persons(judgment.header().title()).stream();
        return new PartyRegister(
                Stream.of(marks.persons().stream(), titled, listed)
                        .flatMap(names -> names)
                        .distinct()
                        .toList(),
                roll.stream().map(Party::name).filter(CompanyLabel::isCompany).toList());
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

    /**
     * The persons whom the title of a judgment names before its cause: 汪某与常某借款合同纠纷一审民事判决书. A title may say in full
     * what the text behind it hides.
     */
    static final class TitleParties {

        private static final Pattern BETWEEN =
                Pattern.compile("[与诉、，,和及]|(?<![A-Za-z])\\s|\\s(?![A-Za-z])|" + PartyRole.LISTED + "|被|等(?=$|[与诉、])");
        /** 某市住房和城乡建设局: no name ends at such a 和. */
        private static final Pattern OFFICE = Pattern.compile(
                "[\\u4e00-\\u9fa5&&[^与诉和及]]{1,8}[省市县区州旗盟][\\u4e00-\\u9fa5&&[^与诉和及]]{1,8}和[\\u4e00-\\u9fa5&&[^与诉和及]]{2,8}?(?:局|厅|委员会)");

        private static final Pattern ENDS = Pattern.compile("纠纷|争议|之诉");
        private static final int LONGEST = 12;

        private TitleParties() {}

        static List<String> persons(String title) {
            int cause = cause(title);
            if (cause <= 0) {
                return List.of();
            }
            List<String> persons = new ArrayList<>();
            String named = OFFICE.matcher(title.substring(0, cause)).replaceAll("、");
            for (String name : BETWEEN.split(named)) {
                String bare = name.replaceAll("^\\d+|[等因为]+$", "").strip();
                boolean person = bare.length() > 1 && bare.length() <= LONGEST && bare.indexOf('某') < 0;
                if (person && !Organisation.isName(bare)) {
                    persons.add(bare);
                }
            }
            return persons;
        }

        /** Where the cause begins; -1 where the title names none, or nobody before it. */
        private static int cause(String title) {
            Matcher ends = ENDS.matcher(title);
            if (!ends.find()) {
                return -1;
            }
            String before = title.substring(0, ends.end());
            return IntStream.range(0, before.length())
                    .filter(from -> CauseTree.find(before.substring(from)).isPresent())
                    .findFirst()
                    .orElseGet(() ->
                            CauseReader.find(before + "一案").map(title::indexOf).orElse(-1));
        }
    }
}
