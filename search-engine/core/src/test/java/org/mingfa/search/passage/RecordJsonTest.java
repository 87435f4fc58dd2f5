package org.mingfa.search.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;

class RecordJsonTest {

    private static final String LINE = """
            {"code":"S003","level":"WARNING","stage":"SOURCE","where":"json/样例法.json","line":12,\
            "message":"有记录而没有文件：样例法。","remedy":"补齐缺失的文件，或删除多余的记录。"}""";

    private static final Problem PROBLEM =
            Problem.of(ErrorCode.RECORD_WITHOUT_FILE, "json/样例法.json", 12, "有记录而没有文件：样例法。");

    /** Files of earlier generations name a problem by its code, whatever its name in Java is. */
    @Test
    void aProblemIsKeptUnderItsCode() {
        assertThat(RecordJson.write(PROBLEM)).isEqualTo(LINE.replace("}", ",\"withheld\":null}"));
        assertThat(RecordJson.read(LINE, Problem.class)).isEqualTo(PROBLEM);
    }

    @Test
    void countsAreKeptUnderTheCode() {
        assertThat(RecordJson.write(Map.of(ErrorCode.SAME_AS_HELD, 2L))).isEqualTo("{\"C002\":2}");
        assertThat(RecordJson.read("{\"code\":\"C002\",\"counts\":{\"E001\":3}}", Counted.class))
                .isEqualTo(new Counted(ErrorCode.SAME_AS_HELD, Map.of(ErrorCode.DAMAGED_FILE, 3L)));
    }

    /** A service is brought up to date before its next build: what the generation does not say was not read. */
    @Test
    void aCaseOfAnEarlierGenerationHasADisputeThatWasNotRead() {
        String earlier = """
                {"id":"c1","sourceId":"1","number":null,"title":"示例案","nature":"SAMPLE","court":null,"courtLevel":null,\
                "province":null,"cause":"民间借贷纠纷","procedure":null,"decided":null,"tier":"BASIC",\
                "source":{"corpus":"test","file":"a","sha256":"%s"}}""".formatted("0".repeat(64));
        assertThat(RecordJson.read(earlier, CaseHeader.class).dispute()).isEqualTo(Dispute.UNREAD);
    }

    private record Counted(ErrorCode code, Map<ErrorCode, Long> counts) {}
}
