package uk.whodoeswhat.wrong.framework;

import org.springframework.core.io.Resource;

record UsesSpring(Resource resource) {}
