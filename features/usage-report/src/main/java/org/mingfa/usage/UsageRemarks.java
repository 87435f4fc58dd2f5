package org.mingfa.usage;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.OfficialDay;

/** How the figures of a period came about, for the annex of a report: since when, until when, what was lost. */
final class UsageRemarks {

    private UsageRemarks() {}

    static List<String> of(UsageMonth usage, Period period) {
        List<String> remarks = new ArrayList<>();
        @Nullable Instant taken = usage.takenAt();
        if (taken != null) {
            remarks.add("系统统计的取数时间：" + written(taken) + "（北京时间）。" + (taken.isBefore(period.end()) ? "取数时该月尚未结束。" : ""));
        }
        if (usage.countedFrom() != null && usage.countedFrom().isAfter(period.firstDay())) {
            remarks.add("系统自" + OfficialDay.format(usage.countedFrom()) + "起计数，此前的用量没有计入。");
        }
        if (usage.lost() != null) {
            remarks.add(usage.lost() == 0 ? "计数没有丢失。" : "因数据库不可用，有" + usage.lost() + "次计数丢失，未计入。");
        }
        long killed = usage.runs() == null
                ? 0
                : usage.runs().stream()
                        .filter(run -> run.end().equals("killed"))
                        .count();
        if (killed > 0) {
            remarks.add("服务有" + killed + "次非正常停止，每次最后一次写入（一般每15秒一次）之后的计数没有计入。");
        }
        return remarks;
    }

    private static String written(Instant instant) {
        ZonedDateTime time = instant.atZone(Period.CHINA);
        return OfficialDay.format(time.toLocalDate()) + time.getHour() + "时" + time.getMinute() + "分";
    }
}
