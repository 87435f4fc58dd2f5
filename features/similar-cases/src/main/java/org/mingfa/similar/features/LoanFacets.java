package org.mingfa.similar.features;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.numeral.NumeralMatch;
import org.mingfa.text.numeral.Rate;
import org.mingfa.text.numeral.RateReading;
import org.mingfa.text.table.TextResource;

/**
 * What a loan in dispute is like, facet by facet: secured and how, with interest and at which rate, by how many owed. Two
 * loans differ in law by these more than by the words that tell of them. A text that is not about a loan has none.
 */
public final class LoanFacets {

    /** Of a text that is not about a loan. */
    public static final LoanFacets NONE = new LoanFacets(new byte[0]);

    /** Raised when facets are read in another way. */
    private static final String FORM = "2 ";

    private static final List<List<Integer>> GROUPS = groups();
    private static final int RATE = GROUPS.size();
    private static final int DEBTORS = RATE + 1;

    /** How many facets there are. */
    static final int COUNT = DEBTORS + 1;

    /** Every value is below. */
    static final int VALUES = 5;

    private static final Set<String> LOAN = Set.of("借款", "借贷", "出借", "贷款", "借给");
    private static final String LOAN_BEGINS = "借出贷";

    /** A text with so few words of loans among a thousand characters is about something else. */
    private static final int IN_A_THOUSAND = 1;

    private static final int SHORT = 300;
    private static final int THOUSAND = 1_000;

    private static final Pattern DEFENDANT = Pattern.compile("被告[：:]?([^，,。、（(：:诉辩未经\\n]{2,4})");
    /** Where one band of yearly rates ends and the next begins, in percent; loan-rate-bands.tsv names the law behind each. */
    private static final List<Double> BANDS = new TextResource(LoanFacets.class, "loan-rate-bands.tsv")
            .rows("percent", "basis").stream()
                    .map(row -> row.read("percent", Double::valueOf))
                    .toList();

    private final byte[] values;

    private LoanFacets(byte[] values) {
        this.values = values;
    }

    private static List<List<Integer>> groups() {
        List<String> names = Factor.all().stream().map(Factor::name).toList();
        return new TextResource(LoanFacets.class, "loan-facets.tsv")
                .rows("facet", "factors").stream()
                        .map(row -> row.read(
                                "factors",
                                factors -> Arrays.stream(factors.split("、"))
                                        .map(factor -> place(names, factor))
                                        .toList()))
                        .toList();
    }

    private static int place(List<String> names, String factor) {
        int place = names.indexOf(factor);
        if (place < 0) {
            throw new IllegalArgumentException(factor);
        }
        return place;
    }

    /** Reads what parties said and courts found, or a description. */
    public static LoanFacets in(String text) {
        return isAboutLoan(text) ? read(text, Factors.in(text)) : NONE;
    }

    /** The same of a text whose structural facts are known. */
    public static LoanFacets in(String text, Factors shown) {
        return isAboutLoan(text) ? read(text, shown) : NONE;
    }

    private static boolean isAboutLoan(String text) {
        long words = 0;
        for (int i = 0; i + 2 <= text.length(); i++) {
            if (LOAN_BEGINS.indexOf(text.charAt(i)) >= 0 && LOAN.contains(text.substring(i, i + 2))) {
                words++;
                i++;
            }
        }
        return words * THOUSAND >= (long) IN_A_THOUSAND * Math.max(SHORT, text.length());
    }

    private static LoanFacets read(String text, Factors shown) {
        Set<Integer> factors = new HashSet<>();
        shown.present().forEach(factors::add);
        byte[] values = new byte[COUNT];
        for (int i = 0; i < GROUPS.size(); i++) {
            int value = 0;
            for (int factor : GROUPS.get(i)) {
                value = value * 2 + (factors.contains(factor) ? 1 : 0);
            }
            values[i] = (byte) value;
        }
        values[RATE] = (byte) band(yearly(text));
        values[DEBTORS] = (byte) Math.min(
                VALUES - 1,
                DEFENDANT
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .count());
        return new LoanFacets(values);
    }

    /** The first rate by the month or the year, in percent a year; 0 for none. What is owed by the day is damages mostly. */
    private static double yearly(String text) {
        return RateReading.each(text)
                .map(NumeralMatch::value)
                .filter(rate -> rate.per() != Rate.Per.DAY)
                .mapToDouble(rate -> rate.yearly().doubleValue())
                .findFirst()
                .orElse(0);
    }

    private static int band(double yearly) {
        int band = yearly == 0 ? 0 : 1;
        for (double end : BANDS) {
            band += yearly > end ? 1 : 0;
        }
        return band;
    }

    /** As they were kept, by {@link #bytes}. */
    public static LoanFacets ofStored(byte[] bytes) {
        return bytes.length == COUNT ? new LoanFacets(bytes.clone()) : NONE;
    }

    /** One byte a facet; none of a text that is not about a loan. */
    public byte[] bytes() {
        return values.clone();
    }

    /** Changes with the table, so that what was kept by another one is not read by this. */
    public static String form() {
        return Sha256.of(FORM + GROUPS);
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    int value(int facet) {
        return values[facet];
    }

    /**
     * How much of what is to be said of both is the same (Lin 1998): agreeing in what few loans have says much, and so does
     * differing in it. 0 to 1; 0 where either is about no loan.
     */
    public double likeness(LoanFacets other, CaseVocabulary vocabulary) {
        if (isEmpty() || other.isEmpty()) {
            return 0;
        }
        double same = 0;
        double all = 0;
        for (int i = 0; i < COUNT; i++) {
            double here = vocabulary.informationContent(i, value(i));
            double there = vocabulary.informationContent(i, other.value(i));
            same += value(i) == other.value(i) ? here : 0;
            all += (here + there) / 2;
        }
        return same / all;
    }
}
