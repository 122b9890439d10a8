package dev.sluice.spec;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.SourceRef;

/** Reports what is wrong with the text of one file, while there is no tree yet. */
record Report(String file, Diagnostics diagnostics) {

    void error(Code code, Value.Mark at, String message) {
        diagnostics.error(code, new SourceRef(file, "", at.line(), at.column()), message);
    }

    void error(Unreadable problem) {
        error(problem.code(), problem.at(), problem.getMessage());
    }
}
