package org.mingfa.usage;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.usage.UsageMonth.Run;
import org.mingfa.usage.report.Sentences;

/** How the figures of a period came about, for the annex of a report: since when, until when, what was lost. */
final class UsageRemarks {

    private UsageRemarks() {}

    static List<String> of(UsageMonth usage, Period period) {
        Sentences sentences = new Sentences(Map.of());
        List<String> remarks = new ArrayList<>();
        if (usage.takenAt() != null) {
            ZonedDateTime time = usage.takenAt().atZone(Period.CHINA);
            remarks.add(sentences.say(
                    "remark.taken",
                    "day",
                    OfficialDay.format(time.toLocalDate()),
                    "hour",
                    time.getHour(),
                    "minute",
                    time.getMinute(),
                    "unfinished",
                    usage.takenAt().isBefore(period.end()) ? sentences.say("remark.unfinished") : ""));
        }
        if (usage.countedFrom() != null && usage.countedFrom().isAfter(period.firstDay())) {
            remarks.add(sentences.say("remark.from", "day", OfficialDay.format(usage.countedFrom())));
        }
        if (usage.lost() != null) {
            remarks.add(
                    sentences.say(usage.lost() == 0 ? "remark.nothing-lost" : "remark.lost", "count", usage.lost()));
        }
        List<Run> runs = usage.runs() == null ? List.of() : usage.runs();
        long killed = runs.stream().filter(run -> run.end().equals(Run.KILLED)).count();
        if (killed > 0) {
            remarks.add(sentences.say("remark.killed", "count", killed));
        }
        return remarks;
    }
}
