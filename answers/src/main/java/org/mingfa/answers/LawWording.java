package org.mingfa.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.version.Law;

/** What every face says of a version of a law, in the same words. */
public final class LawWording {

    private LawWording() {}

    /** 2020-05-28 公布, 2021-01-01 起施行, 2026-08-15 失效: as far as the dates are known. */
    public static List<String> dates(
            @Nullable LocalDate promulgated, @Nullable LocalDate from, @Nullable LocalDate until) {
        List<String> words = new ArrayList<>();
        Optional.ofNullable(promulgated).map(day -> day + " 公布").ifPresent(words::add);
        Optional.ofNullable(from).map(LawWording::begins).ifPresent(words::add);
        Optional.ofNullable(until).map(day -> day + " 失效").ifPresent(words::add);
        return words;
    }

    /** 2021-01-01 起施行. */
    public static String begins(LocalDate from) {
        return from + " 起施行";
    }

    /** 当日现行有效: on the day asked for. */
    public static String then(String status) {
        return "当日" + status;
    }

    /** 今日已被修改. */
    public static String today(String status) {
        return "今日" + status;
    }

    /** 已知另有 1995-09-01、2026-03-01 起施行的版本，本库未收录; nothing where there is none. */
    public static String notHeld(Stream<Law.Version> versions) {
        String days = versions.map(Law.Version::from)
                .sorted()
                .map(LocalDate::toString)
                .collect(Collectors.joining("、"));
        return days.isEmpty() ? "" : "已知另有 " + days + " 起施行的版本，本库未收录。";
    }
}
