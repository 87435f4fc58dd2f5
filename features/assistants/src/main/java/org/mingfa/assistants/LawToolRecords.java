package org.mingfa.assistants;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments and answers of the tools that show law: the schemas that a client reads are made of these records. */
final class LawToolRecords {

    private static final String DAY = "YYYY-MM-DD；省略为今天";
    private static final String LAW = "全称、简称或编号";
    private static final String NUMBER = "188、188-1 或 第一百八十八条";

    private LawToolRecords() {}

    /** Arguments of search_law. */
    record Search(
            @JsonPropertyDescription("检索词或一句话") String query,

            @JsonPropertyDescription(DAY) @Nullable String asOf,

            @JsonPropertyDescription("statute、interpretation、notice，可多个") @Nullable
            List<String> kinds,

            @JsonPropertyDescription("1 至 20，默认 5") @Nullable
            Integer limit,

            @JsonPropertyDescription("此前的提问或《法名》第N条，最多 5 项；追问时给") @Nullable
            List<String> context) {}

    /** Arguments of get_article. */
    record GetArticle(
            @JsonPropertyDescription(LAW) String law,
            @JsonPropertyDescription(NUMBER) String article,

            @JsonPropertyDescription(DAY) @Nullable String asOf) {}

    /** Arguments of law_history. */
    record History(
            @JsonPropertyDescription(LAW) String law,

            @JsonPropertyDescription(NUMBER) @Nullable String article,

            @JsonPropertyDescription(DAY) @Nullable String asOf) {}

    /** Arguments of applicable_law. */
    record Applicable(
            @JsonPropertyDescription(LAW) String law,
            @JsonPropertyDescription("YYYY-MM-DD") String factDate,

            @JsonPropertyDescription("起诉日；省略为今天") @Nullable String filed,

            @JsonPropertyDescription(NUMBER) @Nullable String article) {}

    /** What search_law found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SearchFindings(
            String answered,
            List<Hit> hits,
            @Nullable List<Hit> possiblyRelated,
            @Nullable String notHeld,
            @Nullable String safety,
            String source,
            String notice) {}

    /** A hit; cut where its text is longer than is shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(
            String law,
            @Nullable String article,
            String status,
            @Nullable LocalDate since,
            String text,
            @Nullable Boolean cut,
            @Nullable String note) {}

    /** One article of one version. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Article(
            String law,
            String article,
            String status,
            String statusToday,
            List<String> dates,
            String text,
            String nature,
            List<String> notes,
            List<String> interpretations,
            String citation,
            String source,
            String notice) {}

    /** The versions, newest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Versions(
            String law,
            List<Version> versions,
            @Nullable Integer leftOut,
            @Nullable String note,
            String source,
            String notice) {}

    /** A version; change and text where one article was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            String status,
            List<String> dates,
            @Nullable String article,
            @Nullable String change,
            @Nullable String text,
            @Nullable String note) {}

    /** What there is to read before it is said which law applies. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionsOnDay(
            String law,
            List<OnDay> versions,
            List<String> predecessors,
            List<String> coming,
            List<Provision> provisions,
            int provisionsTotal,
            String source,
            String notice) {}

    /** The version of a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnDay(
            String day,
            LocalDate date,
            @Nullable String status,
            @Nullable List<String> dates,
            @Nullable String text,
            @Nullable String note) {}

    /** A provision on time, with its words. */
    record Provision(String citation, String text) {}
}
