package uk.whodoeswhat.web.page;

import uk.whodoeswhat.framework.Citation;

final class ClauseController {
    static String path(Citation citation) {
        return "/rulebook/clauses/" + citation.source() + "/" + citation.clause();
    }

    private ClauseController() {}
}
