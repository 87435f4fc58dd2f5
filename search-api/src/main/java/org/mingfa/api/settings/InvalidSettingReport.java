package org.mingfa.api.settings;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says a wrong setting in one line, wherever in the start it was found, instead of the framework's own report. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class InvalidSettingReport implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(InvalidSettingReport.class);

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSettingException wrong) {
                LOG.error("mingfa: {}", wrong.detail());
                LOG.debug("the start failed here", failure);
                return true;
            }
        }
        return false;
    }
}
