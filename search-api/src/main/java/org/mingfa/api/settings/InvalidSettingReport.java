package org.mingfa.api.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a wrong setting as a message, not as a stack trace. */
public final class InvalidSettingReport extends AbstractFailureAnalyzer<InvalidSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidSettingException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "改正后重新启动；全部设置：" + String.join("、", SettingNames.all()), failure);
    }
}
