package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;

/**
 * A law of {@link LawTable}, whether or not a build holds its text. A law without versions here is not a law without
 * versions: the table has only what was looked up.
 *
 * @param title full; laws of one title are told apart by their numbers
 * @param number of the document, 法释〔2014〕8号, or null where the table has none
 * @param versions oldest first
 * @param repeal by which it ended, or null
 * @param absence that there is no such document, though it is cited; null for a law
 */
public record Law(
        String title,
        @Nullable String number,
        List<ShortTitle> shortTitles,
        List<Version> versions,
        @Nullable Repeal repeal,
        @Nullable Absence absence) {

    /**
     * A document that people and machines cite and that was looked for and does not exist.
     *
     * @param looked day up to which it was looked for
     * @param instead title of what there is on the same matters, or null
     */
    public record Absence(
            String title, LocalDate looked, @Nullable String instead) {

        /** 没有《…解释（二）》这份文件（查到 2026-11-29 为止）；同一事项现有《…解释（一）》。 */
        public String sentence() {
            return "没有《" + title + "》这份文件（查到 " + looked + " 为止）"
                    + (instead == null ? "。" : "；同一事项现有《" + instead + "》。");
        }
    }

    /**
     * A name under which a law is usually cited, 民诉法, and the one law that it means.
     *
     * @param inDictionary whether the dictionary of the segmenter takes the name as a word
     */
    public record ShortTitle(String name, String title, boolean inDictionary) {}

    /**
     * A dated version of a law. Its first day decides over that of any source.
     *
     * @param promulgated the year, as in 民事诉讼法（2023修正）
     * @param from first day in force
     * @param lastArticle number of the last one, or null where it was not looked up
     * @param source the document's number, or where the dates are written
     * @param misdated the day of promulgation that a source wrongly gives this version, or null
     */
    public record Version(
            String title,
            int promulgated,
            LocalDate from,
            @Nullable Integer lastArticle,
            String source,
            @Nullable LocalDate misdated) {

        public WorkKey work() {
            return WorkKey.of(title);
        }

        boolean isPromulgated(LocalDate day) {
            return day.equals(misdated) || promulgated == day.getYear() && !from.isBefore(day);
        }

        boolean isOf(LawHeader header) {
            return from.equals(header.period().from())
                    || LawTable.findVersion(header.work(), header.promulgated()).equals(Optional.of(this));
        }
    }

    public Law {
        shortTitles = List.copyOf(shortTitles);
        versions = List.copyOf(versions);
    }

    public WorkKey work() {
        return WorkKey.of(title);
    }
}
