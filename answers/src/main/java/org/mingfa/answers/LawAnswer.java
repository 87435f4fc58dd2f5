package org.mingfa.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.TextCaution;
import org.mingfa.text.document.Validity;
import org.mingfa.text.table.Province;
import org.mingfa.text.version.LawCatalogue;

/**
 * {@code law} of a hit: one dated version.
 *
 * @param status 时效性 on the day asked for; 已被修改 from the first day of a later version on, held or not
 * @param statusToday the same today: what was in force on the day asked for may be dead now
 * @param nature 原文, 要点 or 示例
 * @param effectiveUntil null also where the day of its end is unknown
 * @param place province of which this is a norm, 浙江; null for those of the whole country, and where it is not known
 * @param cautions what the source of the text leaves open, a word or two each: 只见一份转录, 效力未核
 * @param periodInferred true where a date was inferred, not read from a source
 * @param note has to stand beside the version: that it is a digest, what its source leaves open, that a later version is known and not held, that its
 *     day of its end is unknown, that its dates were inferred; else null
 */
public record LawAnswer(
        String id,
        String title,
        @Nullable String shortTitle,
        String level,
        String authority,
        @Nullable String place,
        @Nullable String documentNumber,
        String status,
        String statusToday,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        String nature,
        List<String> cautions,
        boolean periodInferred,
        @Nullable String note) {

    private static final String INFERRED = "施行或失效日期未见于来源，系推定，以官方文本为准。";
    private static final String DIGEST = "：由本项目用自己的话写成，不是法律条文；引用、办案以官方公布的文本为准。";
    private static final String STATE = "中华人民共和国";

    public LawAnswer {
        cautions = List.copyOf(cautions);
    }

    /** One version of a catalogue. */
    public static LawAnswer of(LawHeader law, Viewpoint from) {
        return new LawAnswer(
                law.id().value(),
                law.title(),
                shortTitle(law),
                law.level().label(),
                law.authority(),
                Province.of(law).map(Province::name).orElse(null),
                law.documentNumber(),
                law.validityAt(from.day()).label(),
                law.validityAt(from.today()).label(),
                law.promulgated(),
                law.period().from(),
                law.isUndated() ? null : law.period().until(),
                law.nature().label(),
                law.source().cautions().stream().map(TextCaution::label).toList(),
                law.periodInferred(),
                note(law, from.catalogue()));
    }

    private static @Nullable String note(LawHeader law, LawCatalogue catalogue) {
        LocalDate own = law.period().from();
        String later =
                LawWording.notHeld(catalogue.missing(catalogue.listed(law).work()).stream()
                        .filter(known -> own == null || known.from().isAfter(own)));
        String note = (law.nature() == Nature.DIGEST ? law.nature().caution() + DIGEST : "")
                + Province.of(law).map(place -> "只在" + place.title() + "适用。").orElse("")
                + law.source().cautions().stream().map(TextCaution::note).collect(Collectors.joining())
                + (later.isEmpty() && law.end() == Validity.AMENDED_NOT_HELD
                        ? "自 " + law.period().until() + " 起已被修改，新的版本本库未收录。"
                        : later)
                + (law.isUndated()
                        ? "来源标为" + law.end().dated().label() + "而没有日期：只知不晚于 "
                                + law.period().until() + "，此前某日是否仍有效不能确定。"
                        : "")
                + (law.periodInferred() ? INFERRED : "");
        return note.isEmpty() ? null : note;
    }

    /** 2020-05-28 公布, 2021-01-01 起施行, 2026-08-15 失效: as far as the dates are known. */
    public List<String> dates() {
        return LawWording.dates(promulgated, effectiveFrom, effectiveUntil);
    }

    /** 现行有效; 当日现行有效，今日已被修改 of a law that is another thing today than on the day asked for. */
    public String statusOnBothDays() {
        return status.equals(statusToday) ? status : LawWording.then(status) + "，" + LawWording.today(statusToday);
    }

    /** The usual short title; a title that only drops the state's name is one as well. */
    public static @Nullable String shortTitle(LawHeader law) {
        if (!law.aliases().isEmpty()) {
            return law.aliases().getFirst();
        }
        return law.title().startsWith(STATE) && law.title().length() > STATE.length() + 1
                ? law.title().substring(STATE.length())
                : null;
    }
}
