/** That those who take much, or are slow, leave something to others. */
package org.gradus.web.load;
