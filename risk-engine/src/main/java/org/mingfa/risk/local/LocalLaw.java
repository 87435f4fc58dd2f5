package org.mingfa.risk.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that the operator has entered; immutable.
 *
 * <p>A file that cannot be used stands in {@code problems} and gives nothing: what is shipped goes on serving.
 *
 * @param problems one Chinese sentence each: which file, which line, what, what to do
 */
public record LocalLaw(
        List<LocalRate> rates,
        List<LocalHolidays> holidays,
        List<LocalFigure> figures,
        List<LocalFee> fees,
        List<LocalSubsidy> subsidies,
        List<String> problems) {

    /** Nothing was entered. */
    public static final LocalLaw NONE = new LocalLaw(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public LocalLaw {
        rates = List.copyOf(rates);
        holidays = List.copyOf(holidays);
        figures = List.copyOf(figures);
        fees = List.copyOf(fees);
        subsidies = List.copyOf(subsidies);
        problems = List.copyOf(problems);
    }

    /** Every value, file by file. */
    public List<LocalEntry> entries() {
        List<LocalEntry> entries = new ArrayList<>();
        rates.forEach(rate -> entries.add(new LocalEntry(
                LocalFile.RATES,
                rate.published().toString(),
                rate.oneYear() + "% " + rate.fiveYears() + "%",
                rate.provenance())));
        holidays.forEach(year -> entries.add(new LocalEntry(
                LocalFile.HOLIDAYS,
                String.valueOf(year.year()),
                "放假 " + year.off().keySet() + "，上班 " + year.work().keySet(),
                year.provenance())));
        figures.forEach(figure -> entries.add(new LocalEntry(
                LocalFile.FIGURES,
                figure.name().label() + " " + figure.region() + " " + figure.year(),
                figure.yuan().toPlainString() + " 元",
                figure.provenance())));
        fees.forEach(fee -> entries.add(new LocalEntry(
                LocalFile.FEES,
                fee.region() + " " + fee.caseType() + " " + fee.from(),
                fee.yuan().toPlainString() + " 元",
                fee.provenance())));
        subsidies.forEach(subsidy -> entries.add(new LocalEntry(
                LocalFile.WORK_INJURY,
                subsidy.region() + " " + subsidy.from(),
                subsidy.base().label() + "，医疗 " + new TreeMap<>(subsidy.medical()) + "，就业 "
                        + new TreeMap<>(subsidy.employment()),
                subsidy.provenance())));
        return entries;
    }

    /** The figure of exactly that year; another year's is never put in its place. */
    public Optional<LocalFigure> find(FigureName name, String region, int year) {
        return figures.stream()
                .filter(figure -> figure.name() == name && figure.year() == year && same(figure.region(), region))
                .findFirst();
    }

    /** The figures of a kind for the latest year that was entered, by region. */
    public Optional<LocalFigure> latest(FigureName name, String region) {
        return figures.stream()
                .filter(figure -> figure.name() == name && same(figure.region(), region))
                .max(Comparator.comparingInt(LocalFigure::year));
    }

    /** The fee that the province had set on that day. */
    public Optional<LocalFee> fee(String region, String caseType, LocalDate day) {
        return fees.stream()
                .filter(fee ->
                        same(fee.region(), region) && fee.caseType().equals(caseType) && !day.isBefore(fee.from()))
                .max(Comparator.comparing(LocalFee::from));
    }

    /** The months that the province had set on that day. */
    public Optional<LocalSubsidy> subsidy(String region, LocalDate day) {
        return subsidies.stream()
                .filter(subsidy -> same(subsidy.region(), region) && !day.isBefore(subsidy.from()))
                .max(Comparator.comparing(LocalSubsidy::from));
    }

    /** 浙江 and 浙江省 are the same, as are 广西 and 广西壮族自治区. */
    private static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String region) {
        return region.strip().replaceFirst("(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$", "");
    }
}
