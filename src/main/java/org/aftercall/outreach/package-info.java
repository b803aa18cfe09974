/// Before somebody gets in touch: what colleagues did, do and mean to do.
@NullMarked
package org.aftercall.outreach;

import org.jspecify.annotations.NullMarked;
