package org.mingfa.search.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;

class StoredFormTest {

    private static final String LINE = """
            {"code":"S003","level":"WARNING","stage":"SOURCE","where":"json/样例法.json","line":12,\
            "message":"有记录而没有文件：样例法。","remedy":"补齐缺失的文件，或删除多余的记录。"}""";

    private static final Problem PROBLEM =
            Problem.of(ErrorCode.RECORD_WITHOUT_FILE, "json/样例法.json", 12, "有记录而没有文件：样例法。");

    /** Files of earlier generations name a problem by its code, whatever its name in Java is. */
    @Test
    void aProblemIsKeptUnderItsCode() {
        assertThat(StoredForm.write(PROBLEM)).isEqualTo(LINE);
        assertThat(StoredForm.read(LINE, Problem.class)).isEqualTo(PROBLEM);
    }

    @Test
    void countsAreKeptUnderTheCode() {
        assertThat(StoredForm.write(Map.of(ErrorCode.SAME_AS_HELD, 2L))).isEqualTo("{\"C002\":2}");
        assertThat(StoredForm.read("{\"code\":\"C002\",\"counts\":{\"E001\":3}}", Counted.class))
                .isEqualTo(new Counted(ErrorCode.SAME_AS_HELD, Map.of(ErrorCode.DAMAGED_FILE, 3L)));
    }

    private record Counted(ErrorCode code, Map<ErrorCode, Long> counts) {}
}
