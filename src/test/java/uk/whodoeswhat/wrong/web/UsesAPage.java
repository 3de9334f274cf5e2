package uk.whodoeswhat.wrong.web;

import uk.whodoeswhat.wrong.web.page.APage;

record UsesAPage(APage page) {}
