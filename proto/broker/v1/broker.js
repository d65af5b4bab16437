/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const vicinal = $root.vicinal = (() => {

    /**
     * Namespace vicinal.
     * @exports vicinal
     * @namespace
     */
    const vicinal = {};

    vicinal.broker = (function() {

        /**
         * Namespace broker.
         * @memberof vicinal
         * @namespace
         */
        const broker = {};

        broker.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof vicinal.broker
             * @namespace
             */
            const v1 = {};

            v1.ClientFrame = (function() {

                /**
                 * Properties of a ClientFrame.
                 * @typedef {Object} vicinal.broker.v1.ClientFrame.$Properties
                 * @property {number|null} [request] ClientFrame request
                 * @property {vicinal.broker.v1.Hello.$Properties|null} [hello] ClientFrame hello
                 * @property {vicinal.broker.v1.JobCreate.$Properties|null} [jobCreate] ClientFrame jobCreate
                 * @property {vicinal.broker.v1.JobJoin.$Properties|null} [jobJoin] ClientFrame jobJoin
                 * @property {vicinal.broker.v1.SegmentRequest.$Properties|null} [segmentRequest] ClientFrame segmentRequest
                 * @property {vicinal.broker.v1.SegmentMapped.$Properties|null} [segmentMapped] ClientFrame segmentMapped
                 * @property {vicinal.broker.v1.SegmentFailed.$Properties|null} [segmentFailed] ClientFrame segmentFailed
                 * @property {vicinal.broker.v1.Connect.$Properties|null} [connect] ClientFrame connect
                 * @property {vicinal.broker.v1.Leave.$Properties|null} [leave] ClientFrame leave
                 * @property {vicinal.broker.v1.JobEnd.$Properties|null} [jobEnd] ClientFrame jobEnd
                 * @property {vicinal.broker.v1.Explain.$Properties|null} [explain] ClientFrame explain
                 * @property {vicinal.broker.v1.TopologyRequest.$Properties|null} [topology] ClientFrame topology
                 * @property {vicinal.broker.v1.CountersRequest.$Properties|null} [counters] ClientFrame counters
                 * @property {vicinal.broker.v1.SegmentRelease.$Properties|null} [segmentRelease] ClientFrame segmentRelease
                 * @property {vicinal.broker.v1.WindowRequest.$Properties|null} [windowRequest] ClientFrame windowRequest
                 * @property {vicinal.broker.v1.WindowOpen.$Properties|null} [windowOpen] ClientFrame windowOpen
                 * @property {vicinal.broker.v1.TrafficRequest.$Properties|null} [trafficRequest] ClientFrame trafficRequest
                 * @property {vicinal.broker.v1.JobAdopt.$Properties|null} [jobAdopt] ClientFrame jobAdopt
                 * @property {"hello"|"jobCreate"|"jobJoin"|"segmentRequest"|"segmentMapped"|"segmentFailed"|"connect"|"leave"|"jobEnd"|"explain"|"topology"|"counters"|"segmentRelease"|"windowRequest"|"windowOpen"|"trafficRequest"|"jobAdopt"} [body] ClientFrame body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ClientFrame.
                 * @memberof vicinal.broker.v1
                 * @interface IClientFrame
                 * @augments vicinal.broker.v1.ClientFrame.$Properties
                 * @deprecated Use vicinal.broker.v1.ClientFrame.$Properties instead.
                 */

                /**
                 * Narrowed shape of a ClientFrame.
                 * @typedef {{
                 *   request?: number|null;
                 *   hello?: vicinal.broker.v1.Hello.$Shape|null;
                 *   jobCreate?: vicinal.broker.v1.JobCreate.$Shape|null;
                 *   jobJoin?: vicinal.broker.v1.JobJoin.$Shape|null;
                 *   segmentRequest?: vicinal.broker.v1.SegmentRequest.$Shape|null;
                 *   segmentMapped?: vicinal.broker.v1.SegmentMapped.$Shape|null;
                 *   segmentFailed?: vicinal.broker.v1.SegmentFailed.$Shape|null;
                 *   connect?: vicinal.broker.v1.Connect.$Shape|null;
                 *   leave?: vicinal.broker.v1.Leave.$Shape|null;
                 *   jobEnd?: vicinal.broker.v1.JobEnd.$Shape|null;
                 *   explain?: vicinal.broker.v1.Explain.$Shape|null;
                 *   topology?: vicinal.broker.v1.TopologyRequest.$Shape|null;
                 *   counters?: vicinal.broker.v1.CountersRequest.$Shape|null;
                 *   segmentRelease?: vicinal.broker.v1.SegmentRelease.$Shape|null;
                 *   windowRequest?: vicinal.broker.v1.WindowRequest.$Shape|null;
                 *   windowOpen?: vicinal.broker.v1.WindowOpen.$Shape|null;
                 *   trafficRequest?: vicinal.broker.v1.TrafficRequest.$Shape|null;
                 *   jobAdopt?: vicinal.broker.v1.JobAdopt.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "hello"; hello: vicinal.broker.v1.Hello.$Shape; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "jobCreate"; hello?: null; jobCreate: vicinal.broker.v1.JobCreate.$Shape; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "jobJoin"; hello?: null; jobCreate?: null; jobJoin: vicinal.broker.v1.JobJoin.$Shape; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "segmentRequest"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest: vicinal.broker.v1.SegmentRequest.$Shape; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "segmentMapped"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped: vicinal.broker.v1.SegmentMapped.$Shape; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "segmentFailed"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed: vicinal.broker.v1.SegmentFailed.$Shape; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "connect"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect: vicinal.broker.v1.Connect.$Shape; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "leave"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave: vicinal.broker.v1.Leave.$Shape; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "jobEnd"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd: vicinal.broker.v1.JobEnd.$Shape; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "explain"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain: vicinal.broker.v1.Explain.$Shape; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "topology"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology: vicinal.broker.v1.TopologyRequest.$Shape; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "counters"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters: vicinal.broker.v1.CountersRequest.$Shape; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "segmentRelease"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease: vicinal.broker.v1.SegmentRelease.$Shape; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "windowRequest"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest: vicinal.broker.v1.WindowRequest.$Shape; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "windowOpen"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen: vicinal.broker.v1.WindowOpen.$Shape; trafficRequest?: null; jobAdopt?: null }|{ body?: "trafficRequest"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest: vicinal.broker.v1.TrafficRequest.$Shape; jobAdopt?: null }|{ body?: "jobAdopt"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt: vicinal.broker.v1.JobAdopt.$Shape })
                 * )} vicinal.broker.v1.ClientFrame.$Shape
                 */

                /**
                 * Constructs a new ClientFrame.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a ClientFrame.
                 * @constructor
                 * @param {vicinal.broker.v1.ClientFrame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ClientFrame = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ClientFrame request.
                 * @member {number} request
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.request = 0;

                /**
                 * ClientFrame hello.
                 * @member {vicinal.broker.v1.Hello.$Properties|null|undefined} hello
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.hello = null;

                /**
                 * ClientFrame jobCreate.
                 * @member {vicinal.broker.v1.JobCreate.$Properties|null|undefined} jobCreate
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.jobCreate = null;

                /**
                 * ClientFrame jobJoin.
                 * @member {vicinal.broker.v1.JobJoin.$Properties|null|undefined} jobJoin
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.jobJoin = null;

                /**
                 * ClientFrame segmentRequest.
                 * @member {vicinal.broker.v1.SegmentRequest.$Properties|null|undefined} segmentRequest
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.segmentRequest = null;

                /**
                 * ClientFrame segmentMapped.
                 * @member {vicinal.broker.v1.SegmentMapped.$Properties|null|undefined} segmentMapped
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.segmentMapped = null;

                /**
                 * ClientFrame segmentFailed.
                 * @member {vicinal.broker.v1.SegmentFailed.$Properties|null|undefined} segmentFailed
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.segmentFailed = null;

                /**
                 * ClientFrame connect.
                 * @member {vicinal.broker.v1.Connect.$Properties|null|undefined} connect
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.connect = null;

                /**
                 * ClientFrame leave.
                 * @member {vicinal.broker.v1.Leave.$Properties|null|undefined} leave
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.leave = null;

                /**
                 * ClientFrame jobEnd.
                 * @member {vicinal.broker.v1.JobEnd.$Properties|null|undefined} jobEnd
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.jobEnd = null;

                /**
                 * ClientFrame explain.
                 * @member {vicinal.broker.v1.Explain.$Properties|null|undefined} explain
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.explain = null;

                /**
                 * ClientFrame topology.
                 * @member {vicinal.broker.v1.TopologyRequest.$Properties|null|undefined} topology
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.topology = null;

                /**
                 * ClientFrame counters.
                 * @member {vicinal.broker.v1.CountersRequest.$Properties|null|undefined} counters
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.counters = null;

                /**
                 * ClientFrame segmentRelease.
                 * @member {vicinal.broker.v1.SegmentRelease.$Properties|null|undefined} segmentRelease
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.segmentRelease = null;

                /**
                 * ClientFrame windowRequest.
                 * @member {vicinal.broker.v1.WindowRequest.$Properties|null|undefined} windowRequest
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.windowRequest = null;

                /**
                 * ClientFrame windowOpen.
                 * @member {vicinal.broker.v1.WindowOpen.$Properties|null|undefined} windowOpen
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.windowOpen = null;

                /**
                 * ClientFrame trafficRequest.
                 * @member {vicinal.broker.v1.TrafficRequest.$Properties|null|undefined} trafficRequest
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.trafficRequest = null;

                /**
                 * ClientFrame jobAdopt.
                 * @member {vicinal.broker.v1.JobAdopt.$Properties|null|undefined} jobAdopt
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.jobAdopt = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * ClientFrame body.
                 * @member {"hello"|"jobCreate"|"jobJoin"|"segmentRequest"|"segmentMapped"|"segmentFailed"|"connect"|"leave"|"jobEnd"|"explain"|"topology"|"counters"|"segmentRelease"|"windowRequest"|"windowOpen"|"trafficRequest"|"jobAdopt"|undefined} body
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                $Object.defineProperty(ClientFrame.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["hello", "jobCreate", "jobJoin", "segmentRequest", "segmentMapped", "segmentFailed", "connect", "leave", "jobEnd", "explain", "topology", "counters", "segmentRelease", "windowRequest", "windowOpen", "trafficRequest", "jobAdopt"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new ClientFrame instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @static
                 * @param {vicinal.broker.v1.ClientFrame.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.ClientFrame} ClientFrame instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.ClientFrame.$Shape): vicinal.broker.v1.ClientFrame & vicinal.broker.v1.ClientFrame.$Shape;
                 *   (properties?: vicinal.broker.v1.ClientFrame.$Properties): vicinal.broker.v1.ClientFrame;
                 * }}
                 */
                ClientFrame.create = function(properties) {
                    return new ClientFrame(properties);
                };

                /**
                 * Encodes the specified ClientFrame message. Does not implicitly {@link vicinal.broker.v1.ClientFrame.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @static
                 * @param {vicinal.broker.v1.ClientFrame.$Properties} message ClientFrame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ClientFrame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                        $root.vicinal.broker.v1.Hello.encode(message.hello, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.jobCreate != null && $Object.hasOwnProperty.call(message, "jobCreate"))
                        $root.vicinal.broker.v1.JobCreate.encode(message.jobCreate, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.jobJoin != null && $Object.hasOwnProperty.call(message, "jobJoin"))
                        $root.vicinal.broker.v1.JobJoin.encode(message.jobJoin, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.segmentRequest != null && $Object.hasOwnProperty.call(message, "segmentRequest"))
                        $root.vicinal.broker.v1.SegmentRequest.encode(message.segmentRequest, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.segmentMapped != null && $Object.hasOwnProperty.call(message, "segmentMapped"))
                        $root.vicinal.broker.v1.SegmentMapped.encode(message.segmentMapped, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.segmentFailed != null && $Object.hasOwnProperty.call(message, "segmentFailed"))
                        $root.vicinal.broker.v1.SegmentFailed.encode(message.segmentFailed, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.connect != null && $Object.hasOwnProperty.call(message, "connect"))
                        $root.vicinal.broker.v1.Connect.encode(message.connect, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.leave != null && $Object.hasOwnProperty.call(message, "leave"))
                        $root.vicinal.broker.v1.Leave.encode(message.leave, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.jobEnd != null && $Object.hasOwnProperty.call(message, "jobEnd"))
                        $root.vicinal.broker.v1.JobEnd.encode(message.jobEnd, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.explain != null && $Object.hasOwnProperty.call(message, "explain"))
                        $root.vicinal.broker.v1.Explain.encode(message.explain, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.topology != null && $Object.hasOwnProperty.call(message, "topology"))
                        $root.vicinal.broker.v1.TopologyRequest.encode(message.topology, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.counters != null && $Object.hasOwnProperty.call(message, "counters"))
                        $root.vicinal.broker.v1.CountersRequest.encode(message.counters, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                    if (message.segmentRelease != null && $Object.hasOwnProperty.call(message, "segmentRelease"))
                        $root.vicinal.broker.v1.SegmentRelease.encode(message.segmentRelease, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                    if (message.windowRequest != null && $Object.hasOwnProperty.call(message, "windowRequest"))
                        $root.vicinal.broker.v1.WindowRequest.encode(message.windowRequest, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                    if (message.windowOpen != null && $Object.hasOwnProperty.call(message, "windowOpen"))
                        $root.vicinal.broker.v1.WindowOpen.encode(message.windowOpen, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                    if (message.trafficRequest != null && $Object.hasOwnProperty.call(message, "trafficRequest"))
                        $root.vicinal.broker.v1.TrafficRequest.encode(message.trafficRequest, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                    if (message.jobAdopt != null && $Object.hasOwnProperty.call(message, "jobAdopt"))
                        $root.vicinal.broker.v1.JobAdopt.encode(message.jobAdopt, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ClientFrame message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.ClientFrame & vicinal.broker.v1.ClientFrame.$Shape} ClientFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ClientFrame.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.ClientFrame();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.request = value;
                                else
                                    delete message.request;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.hello = $root.vicinal.broker.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                                message.body = "hello";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.jobCreate = $root.vicinal.broker.v1.JobCreate.decode(reader, reader.size(), $undefined, _depth + 1, message.jobCreate);
                                message.body = "jobCreate";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.jobJoin = $root.vicinal.broker.v1.JobJoin.decode(reader, reader.size(), $undefined, _depth + 1, message.jobJoin);
                                message.body = "jobJoin";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.segmentRequest = $root.vicinal.broker.v1.SegmentRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentRequest);
                                message.body = "segmentRequest";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.segmentMapped = $root.vicinal.broker.v1.SegmentMapped.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentMapped);
                                message.body = "segmentMapped";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.segmentFailed = $root.vicinal.broker.v1.SegmentFailed.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentFailed);
                                message.body = "segmentFailed";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.connect = $root.vicinal.broker.v1.Connect.decode(reader, reader.size(), $undefined, _depth + 1, message.connect);
                                message.body = "connect";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.leave = $root.vicinal.broker.v1.Leave.decode(reader, reader.size(), $undefined, _depth + 1, message.leave);
                                message.body = "leave";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.jobEnd = $root.vicinal.broker.v1.JobEnd.decode(reader, reader.size(), $undefined, _depth + 1, message.jobEnd);
                                message.body = "jobEnd";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.explain = $root.vicinal.broker.v1.Explain.decode(reader, reader.size(), $undefined, _depth + 1, message.explain);
                                message.body = "explain";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.topology = $root.vicinal.broker.v1.TopologyRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.topology);
                                message.body = "topology";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                message.counters = $root.vicinal.broker.v1.CountersRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.counters);
                                message.body = "counters";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 2)
                                    break;
                                message.segmentRelease = $root.vicinal.broker.v1.SegmentRelease.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentRelease);
                                message.body = "segmentRelease";
                                continue;
                            }
                        case 15: {
                                if (wireType !== 2)
                                    break;
                                message.windowRequest = $root.vicinal.broker.v1.WindowRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.windowRequest);
                                message.body = "windowRequest";
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                message.windowOpen = $root.vicinal.broker.v1.WindowOpen.decode(reader, reader.size(), $undefined, _depth + 1, message.windowOpen);
                                message.body = "windowOpen";
                                continue;
                            }
                        case 17: {
                                if (wireType !== 2)
                                    break;
                                message.trafficRequest = $root.vicinal.broker.v1.TrafficRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.trafficRequest);
                                message.body = "trafficRequest";
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                message.jobAdopt = $root.vicinal.broker.v1.JobAdopt.decode(reader, reader.size(), $undefined, _depth + 1, message.jobAdopt);
                                message.body = "jobAdopt";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for ClientFrame
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                ClientFrame.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.ClientFrame";
                };

                return ClientFrame;
            })();

            v1.Hello = (function() {

                /**
                 * Properties of a Hello.
                 * @typedef {Object} vicinal.broker.v1.Hello.$Properties
                 * @property {number|null} [versionMin] Hello versionMin
                 * @property {number|null} [versionMax] Hello versionMax
                 * @property {string|null} [software] Hello software
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Hello.
                 * @memberof vicinal.broker.v1
                 * @interface IHello
                 * @augments vicinal.broker.v1.Hello.$Properties
                 * @deprecated Use vicinal.broker.v1.Hello.$Properties instead.
                 */

                /**
                 * Shape of a Hello.
                 * @typedef {vicinal.broker.v1.Hello.$Properties} vicinal.broker.v1.Hello.$Shape
                 */

                /**
                 * Constructs a new Hello.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Hello.
                 * @constructor
                 * @param {vicinal.broker.v1.Hello.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Hello = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Hello versionMin.
                 * @member {number} versionMin
                 * @memberof vicinal.broker.v1.Hello
                 * @instance
                 */
                Hello.prototype.versionMin = 0;

                /**
                 * Hello versionMax.
                 * @member {number} versionMax
                 * @memberof vicinal.broker.v1.Hello
                 * @instance
                 */
                Hello.prototype.versionMax = 0;

                /**
                 * Hello software.
                 * @member {string} software
                 * @memberof vicinal.broker.v1.Hello
                 * @instance
                 */
                Hello.prototype.software = "";

                /**
                 * Creates a new Hello instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Hello
                 * @static
                 * @param {vicinal.broker.v1.Hello.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Hello} Hello instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Hello.$Shape): vicinal.broker.v1.Hello & vicinal.broker.v1.Hello.$Shape;
                 *   (properties?: vicinal.broker.v1.Hello.$Properties): vicinal.broker.v1.Hello;
                 * }}
                 */
                Hello.create = function(properties) {
                    return new Hello(properties);
                };

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link vicinal.broker.v1.Hello.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Hello
                 * @static
                 * @param {vicinal.broker.v1.Hello.$Properties} message Hello message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Hello.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.versionMin != null && $Object.hasOwnProperty.call(message, "versionMin") && message.versionMin !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.versionMin);
                    if (message.versionMax != null && $Object.hasOwnProperty.call(message, "versionMax") && message.versionMax !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.versionMax);
                    if (message.software != null && $Object.hasOwnProperty.call(message, "software") && message.software !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.software);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Hello
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Hello & vicinal.broker.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Hello.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Hello();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.versionMin = value;
                                else
                                    delete message.versionMin;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.versionMax = value;
                                else
                                    delete message.versionMax;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.software = value;
                                else
                                    delete message.software;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Hello
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Hello
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Hello.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Hello";
                };

                return Hello;
            })();

            v1.JobCreate = (function() {

                /**
                 * Properties of a JobCreate.
                 * @typedef {Object} vicinal.broker.v1.JobCreate.$Properties
                 * @property {number|null} [size] JobCreate size
                 * @property {string|null} [name] JobCreate name
                 * @property {Array.<number>|null} [admitUids] JobCreate admitUids
                 * @property {string|null} [require] JobCreate require
                 * @property {string|null} [policy] JobCreate policy
                 * @property {number|null} [elsewhere] JobCreate elsewhere
                 * @property {boolean|null} [procmem] JobCreate procmem
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobCreate.
                 * @memberof vicinal.broker.v1
                 * @interface IJobCreate
                 * @augments vicinal.broker.v1.JobCreate.$Properties
                 * @deprecated Use vicinal.broker.v1.JobCreate.$Properties instead.
                 */

                /**
                 * Shape of a JobCreate.
                 * @typedef {vicinal.broker.v1.JobCreate.$Properties} vicinal.broker.v1.JobCreate.$Shape
                 */

                /**
                 * Constructs a new JobCreate.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobCreate.
                 * @constructor
                 * @param {vicinal.broker.v1.JobCreate.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobCreate = function (properties) {
                    this.admitUids = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobCreate size.
                 * @member {number} size
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.size = 0;

                /**
                 * JobCreate name.
                 * @member {string} name
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.name = "";

                /**
                 * JobCreate admitUids.
                 * @member {Array.<number>} admitUids
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.admitUids = $util.emptyArray;

                /**
                 * JobCreate require.
                 * @member {string} require
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.require = "";

                /**
                 * JobCreate policy.
                 * @member {string} policy
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.policy = "";

                /**
                 * JobCreate elsewhere.
                 * @member {number} elsewhere
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.elsewhere = 0;

                /**
                 * JobCreate procmem.
                 * @member {boolean} procmem
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.procmem = false;

                /**
                 * Creates a new JobCreate instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobCreate
                 * @static
                 * @param {vicinal.broker.v1.JobCreate.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobCreate} JobCreate instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobCreate.$Shape): vicinal.broker.v1.JobCreate & vicinal.broker.v1.JobCreate.$Shape;
                 *   (properties?: vicinal.broker.v1.JobCreate.$Properties): vicinal.broker.v1.JobCreate;
                 * }}
                 */
                JobCreate.create = function(properties) {
                    return new JobCreate(properties);
                };

                /**
                 * Encodes the specified JobCreate message. Does not implicitly {@link vicinal.broker.v1.JobCreate.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobCreate
                 * @static
                 * @param {vicinal.broker.v1.JobCreate.$Properties} message JobCreate message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobCreate.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.size);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.admitUids != null && message.admitUids.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.admitUids);
                    if (message.require != null && $Object.hasOwnProperty.call(message, "require") && message.require !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.require);
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.policy);
                    if (message.procmem != null && $Object.hasOwnProperty.call(message, "procmem") && message.procmem !== false)
                        writer.uint32(/* id 6, wireType 0 =*/48).bool(message.procmem);
                    if (message.elsewhere != null && $Object.hasOwnProperty.call(message, "elsewhere") && message.elsewhere !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.elsewhere);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobCreate message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobCreate
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobCreate & vicinal.broker.v1.JobCreate.$Shape} JobCreate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobCreate.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobCreate();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.size = value;
                                else
                                    delete message.size;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType === 2) {
                                    if (!(message.admitUids && message.admitUids.length))
                                        message.admitUids = [];
                                    reader.uint32s(message.admitUids);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.admitUids && message.admitUids.length))
                                    message.admitUids = [];
                                message.admitUids.push(reader.uint32());
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.require = value;
                                else
                                    delete message.require;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.policy = value;
                                else
                                    delete message.policy;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.elsewhere = value;
                                else
                                    delete message.elsewhere;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.procmem = value;
                                else
                                    delete message.procmem;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for JobCreate
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobCreate
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobCreate.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobCreate";
                };

                return JobCreate;
            })();

            v1.JobJoin = (function() {

                /**
                 * Properties of a JobJoin.
                 * @typedef {Object} vicinal.broker.v1.JobJoin.$Properties
                 * @property {string|null} [job] JobJoin job
                 * @property {number|null} [rank] JobJoin rank
                 * @property {Uint8Array|null} [token] JobJoin token
                 * @property {vicinal.broker.v1.Resume.$Properties|null} [resume] JobJoin resume
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobJoin.
                 * @memberof vicinal.broker.v1
                 * @interface IJobJoin
                 * @augments vicinal.broker.v1.JobJoin.$Properties
                 * @deprecated Use vicinal.broker.v1.JobJoin.$Properties instead.
                 */

                /**
                 * Shape of a JobJoin.
                 * @typedef {vicinal.broker.v1.JobJoin.$Properties} vicinal.broker.v1.JobJoin.$Shape
                 */

                /**
                 * Constructs a new JobJoin.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobJoin.
                 * @constructor
                 * @param {vicinal.broker.v1.JobJoin.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobJoin = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobJoin job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.JobJoin
                 * @instance
                 */
                JobJoin.prototype.job = "";

                /**
                 * JobJoin rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.JobJoin
                 * @instance
                 */
                JobJoin.prototype.rank = 0;

                /**
                 * JobJoin token.
                 * @member {Uint8Array} token
                 * @memberof vicinal.broker.v1.JobJoin
                 * @instance
                 */
                JobJoin.prototype.token = $util.newBuffer([]);

                /**
                 * JobJoin resume.
                 * @member {vicinal.broker.v1.Resume.$Properties|null|undefined} resume
                 * @memberof vicinal.broker.v1.JobJoin
                 * @instance
                 */
                JobJoin.prototype.resume = null;

                /**
                 * Creates a new JobJoin instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobJoin
                 * @static
                 * @param {vicinal.broker.v1.JobJoin.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobJoin} JobJoin instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobJoin.$Shape): vicinal.broker.v1.JobJoin & vicinal.broker.v1.JobJoin.$Shape;
                 *   (properties?: vicinal.broker.v1.JobJoin.$Properties): vicinal.broker.v1.JobJoin;
                 * }}
                 */
                JobJoin.create = function(properties) {
                    return new JobJoin(properties);
                };

                /**
                 * Encodes the specified JobJoin message. Does not implicitly {@link vicinal.broker.v1.JobJoin.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobJoin
                 * @static
                 * @param {vicinal.broker.v1.JobJoin.$Properties} message JobJoin message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobJoin.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                    if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.token);
                    if (message.resume != null && $Object.hasOwnProperty.call(message, "resume"))
                        $root.vicinal.broker.v1.Resume.encode(message.resume, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobJoin message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobJoin
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobJoin & vicinal.broker.v1.JobJoin.$Shape} JobJoin
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobJoin.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobJoin();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.token = value;
                                else
                                    delete message.token;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.resume = $root.vicinal.broker.v1.Resume.decode(reader, reader.size(), $undefined, _depth + 1, message.resume);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for JobJoin
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobJoin
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobJoin.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobJoin";
                };

                return JobJoin;
            })();

            v1.Resume = (function() {

                /**
                 * Properties of a Resume.
                 * @typedef {Object} vicinal.broker.v1.Resume.$Properties
                 * @property {string|null} [broker] Resume broker
                 * @property {Array.<number>|null} [connected] Resume connected
                 * @property {number|null} [headSegment] Resume headSegment
                 * @property {number|null} [segmentBytes] Resume segmentBytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Resume.
                 * @memberof vicinal.broker.v1
                 * @interface IResume
                 * @augments vicinal.broker.v1.Resume.$Properties
                 * @deprecated Use vicinal.broker.v1.Resume.$Properties instead.
                 */

                /**
                 * Shape of a Resume.
                 * @typedef {vicinal.broker.v1.Resume.$Properties} vicinal.broker.v1.Resume.$Shape
                 */

                /**
                 * Constructs a new Resume.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Resume.
                 * @constructor
                 * @param {vicinal.broker.v1.Resume.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Resume = function (properties) {
                    this.connected = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Resume broker.
                 * @member {string} broker
                 * @memberof vicinal.broker.v1.Resume
                 * @instance
                 */
                Resume.prototype.broker = "";

                /**
                 * Resume connected.
                 * @member {Array.<number>} connected
                 * @memberof vicinal.broker.v1.Resume
                 * @instance
                 */
                Resume.prototype.connected = $util.emptyArray;

                /**
                 * Resume headSegment.
                 * @member {number} headSegment
                 * @memberof vicinal.broker.v1.Resume
                 * @instance
                 */
                Resume.prototype.headSegment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Resume segmentBytes.
                 * @member {number} segmentBytes
                 * @memberof vicinal.broker.v1.Resume
                 * @instance
                 */
                Resume.prototype.segmentBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new Resume instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Resume
                 * @static
                 * @param {vicinal.broker.v1.Resume.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Resume} Resume instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Resume.$Shape): vicinal.broker.v1.Resume & vicinal.broker.v1.Resume.$Shape;
                 *   (properties?: vicinal.broker.v1.Resume.$Properties): vicinal.broker.v1.Resume;
                 * }}
                 */
                Resume.create = function(properties) {
                    return new Resume(properties);
                };

                /**
                 * Encodes the specified Resume message. Does not implicitly {@link vicinal.broker.v1.Resume.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Resume
                 * @static
                 * @param {vicinal.broker.v1.Resume.$Properties} message Resume message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Resume.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.broker != null && $Object.hasOwnProperty.call(message, "broker") && message.broker !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.broker);
                    if (message.connected != null && message.connected.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.connected);
                    if (message.headSegment != null && $Object.hasOwnProperty.call(message, "headSegment") && (typeof message.headSegment === "object" ? message.headSegment.low || message.headSegment.high : message.headSegment !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.headSegment);
                    if (message.segmentBytes != null && $Object.hasOwnProperty.call(message, "segmentBytes") && (typeof message.segmentBytes === "object" ? message.segmentBytes.low || message.segmentBytes.high : message.segmentBytes !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.segmentBytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Resume message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Resume
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Resume & vicinal.broker.v1.Resume.$Shape} Resume
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Resume.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Resume();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.broker = value;
                                else
                                    delete message.broker;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.connected && message.connected.length))
                                        message.connected = [];
                                    reader.uint32s(message.connected);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.connected && message.connected.length))
                                    message.connected = [];
                                message.connected.push(reader.uint32());
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.headSegment = value;
                                else
                                    delete message.headSegment;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segmentBytes = value;
                                else
                                    delete message.segmentBytes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Resume
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Resume
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Resume.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Resume";
                };

                return Resume;
            })();

            v1.SegmentRequest = (function() {

                /**
                 * Properties of a SegmentRequest.
                 * @typedef {Object} vicinal.broker.v1.SegmentRequest.$Properties
                 * @property {number|null} [bytes] SegmentRequest bytes
                 * @property {number|null} [least] SegmentRequest least
                 * @property {boolean|null} [near] SegmentRequest near
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentRequest.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentRequest
                 * @augments vicinal.broker.v1.SegmentRequest.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentRequest.$Properties instead.
                 */

                /**
                 * Shape of a SegmentRequest.
                 * @typedef {vicinal.broker.v1.SegmentRequest.$Properties} vicinal.broker.v1.SegmentRequest.$Shape
                 */

                /**
                 * Constructs a new SegmentRequest.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentRequest.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentRequest bytes.
                 * @member {number} bytes
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @instance
                 */
                SegmentRequest.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SegmentRequest least.
                 * @member {number} least
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @instance
                 */
                SegmentRequest.prototype.least = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SegmentRequest near.
                 * @member {boolean} near
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @instance
                 */
                SegmentRequest.prototype.near = false;

                /**
                 * Creates a new SegmentRequest instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @static
                 * @param {vicinal.broker.v1.SegmentRequest.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentRequest} SegmentRequest instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentRequest.$Shape): vicinal.broker.v1.SegmentRequest & vicinal.broker.v1.SegmentRequest.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentRequest.$Properties): vicinal.broker.v1.SegmentRequest;
                 * }}
                 */
                SegmentRequest.create = function(properties) {
                    return new SegmentRequest(properties);
                };

                /**
                 * Encodes the specified SegmentRequest message. Does not implicitly {@link vicinal.broker.v1.SegmentRequest.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @static
                 * @param {vicinal.broker.v1.SegmentRequest.$Properties} message SegmentRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.bytes);
                    if (message.least != null && $Object.hasOwnProperty.call(message, "least") && (typeof message.least === "object" ? message.least.low || message.least.high : message.least !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.least);
                    if (message.near != null && $Object.hasOwnProperty.call(message, "near") && message.near !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.near);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentRequest & vicinal.broker.v1.SegmentRequest.$Shape} SegmentRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.least = value;
                                else
                                    delete message.least;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.near = value;
                                else
                                    delete message.near;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for SegmentRequest
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentRequest.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentRequest";
                };

                return SegmentRequest;
            })();

            v1.SegmentMapped = (function() {

                /**
                 * Properties of a SegmentMapped.
                 * @typedef {Object} vicinal.broker.v1.SegmentMapped.$Properties
                 * @property {number|null} [segment] SegmentMapped segment
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentMapped.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentMapped
                 * @augments vicinal.broker.v1.SegmentMapped.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentMapped.$Properties instead.
                 */

                /**
                 * Shape of a SegmentMapped.
                 * @typedef {vicinal.broker.v1.SegmentMapped.$Properties} vicinal.broker.v1.SegmentMapped.$Shape
                 */

                /**
                 * Constructs a new SegmentMapped.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentMapped.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentMapped.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentMapped = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentMapped segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @instance
                 */
                SegmentMapped.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new SegmentMapped instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @static
                 * @param {vicinal.broker.v1.SegmentMapped.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentMapped} SegmentMapped instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentMapped.$Shape): vicinal.broker.v1.SegmentMapped & vicinal.broker.v1.SegmentMapped.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentMapped.$Properties): vicinal.broker.v1.SegmentMapped;
                 * }}
                 */
                SegmentMapped.create = function(properties) {
                    return new SegmentMapped(properties);
                };

                /**
                 * Encodes the specified SegmentMapped message. Does not implicitly {@link vicinal.broker.v1.SegmentMapped.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @static
                 * @param {vicinal.broker.v1.SegmentMapped.$Properties} message SegmentMapped message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentMapped.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentMapped message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentMapped & vicinal.broker.v1.SegmentMapped.$Shape} SegmentMapped
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentMapped.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentMapped();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for SegmentMapped
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentMapped.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentMapped";
                };

                return SegmentMapped;
            })();

            v1.SegmentFailed = (function() {

                /**
                 * Properties of a SegmentFailed.
                 * @typedef {Object} vicinal.broker.v1.SegmentFailed.$Properties
                 * @property {number|null} [segment] SegmentFailed segment
                 * @property {string|null} [reason] SegmentFailed reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentFailed.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentFailed
                 * @augments vicinal.broker.v1.SegmentFailed.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentFailed.$Properties instead.
                 */

                /**
                 * Shape of a SegmentFailed.
                 * @typedef {vicinal.broker.v1.SegmentFailed.$Properties} vicinal.broker.v1.SegmentFailed.$Shape
                 */

                /**
                 * Constructs a new SegmentFailed.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentFailed.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentFailed.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentFailed = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentFailed segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @instance
                 */
                SegmentFailed.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SegmentFailed reason.
                 * @member {string} reason
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @instance
                 */
                SegmentFailed.prototype.reason = "";

                /**
                 * Creates a new SegmentFailed instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @static
                 * @param {vicinal.broker.v1.SegmentFailed.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentFailed} SegmentFailed instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentFailed.$Shape): vicinal.broker.v1.SegmentFailed & vicinal.broker.v1.SegmentFailed.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentFailed.$Properties): vicinal.broker.v1.SegmentFailed;
                 * }}
                 */
                SegmentFailed.create = function(properties) {
                    return new SegmentFailed(properties);
                };

                /**
                 * Encodes the specified SegmentFailed message. Does not implicitly {@link vicinal.broker.v1.SegmentFailed.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @static
                 * @param {vicinal.broker.v1.SegmentFailed.$Properties} message SegmentFailed message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentFailed.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentFailed message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentFailed & vicinal.broker.v1.SegmentFailed.$Shape} SegmentFailed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentFailed.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentFailed();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for SegmentFailed
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentFailed.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentFailed";
                };

                return SegmentFailed;
            })();

            v1.SegmentRelease = (function() {

                /**
                 * Properties of a SegmentRelease.
                 * @typedef {Object} vicinal.broker.v1.SegmentRelease.$Properties
                 * @property {number|null} [segment] SegmentRelease segment
                 * @property {boolean|null} [unused] SegmentRelease unused
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentRelease.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentRelease
                 * @augments vicinal.broker.v1.SegmentRelease.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentRelease.$Properties instead.
                 */

                /**
                 * Shape of a SegmentRelease.
                 * @typedef {vicinal.broker.v1.SegmentRelease.$Properties} vicinal.broker.v1.SegmentRelease.$Shape
                 */

                /**
                 * Constructs a new SegmentRelease.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentRelease.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentRelease.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentRelease = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentRelease segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @instance
                 */
                SegmentRelease.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SegmentRelease unused.
                 * @member {boolean} unused
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @instance
                 */
                SegmentRelease.prototype.unused = false;

                /**
                 * Creates a new SegmentRelease instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @static
                 * @param {vicinal.broker.v1.SegmentRelease.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentRelease} SegmentRelease instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentRelease.$Shape): vicinal.broker.v1.SegmentRelease & vicinal.broker.v1.SegmentRelease.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentRelease.$Properties): vicinal.broker.v1.SegmentRelease;
                 * }}
                 */
                SegmentRelease.create = function(properties) {
                    return new SegmentRelease(properties);
                };

                /**
                 * Encodes the specified SegmentRelease message. Does not implicitly {@link vicinal.broker.v1.SegmentRelease.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @static
                 * @param {vicinal.broker.v1.SegmentRelease.$Properties} message SegmentRelease message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentRelease.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.unused != null && $Object.hasOwnProperty.call(message, "unused") && message.unused !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.unused);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentRelease message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentRelease & vicinal.broker.v1.SegmentRelease.$Shape} SegmentRelease
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentRelease.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentRelease();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.unused = value;
                                else
                                    delete message.unused;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for SegmentRelease
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentRelease.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentRelease";
                };

                return SegmentRelease;
            })();

            v1.WindowRequest = (function() {

                /**
                 * Properties of a WindowRequest.
                 * @typedef {Object} vicinal.broker.v1.WindowRequest.$Properties
                 * @property {number|null} [bytes] WindowRequest bytes
                 * @property {Array.<number>|null} [ranks] WindowRequest ranks
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WindowRequest.
                 * @memberof vicinal.broker.v1
                 * @interface IWindowRequest
                 * @augments vicinal.broker.v1.WindowRequest.$Properties
                 * @deprecated Use vicinal.broker.v1.WindowRequest.$Properties instead.
                 */

                /**
                 * Shape of a WindowRequest.
                 * @typedef {vicinal.broker.v1.WindowRequest.$Properties} vicinal.broker.v1.WindowRequest.$Shape
                 */

                /**
                 * Constructs a new WindowRequest.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a WindowRequest.
                 * @constructor
                 * @param {vicinal.broker.v1.WindowRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WindowRequest = function (properties) {
                    this.ranks = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WindowRequest bytes.
                 * @member {number} bytes
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @instance
                 */
                WindowRequest.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * WindowRequest ranks.
                 * @member {Array.<number>} ranks
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @instance
                 */
                WindowRequest.prototype.ranks = $util.emptyArray;

                /**
                 * Creates a new WindowRequest instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @static
                 * @param {vicinal.broker.v1.WindowRequest.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.WindowRequest} WindowRequest instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.WindowRequest.$Shape): vicinal.broker.v1.WindowRequest & vicinal.broker.v1.WindowRequest.$Shape;
                 *   (properties?: vicinal.broker.v1.WindowRequest.$Properties): vicinal.broker.v1.WindowRequest;
                 * }}
                 */
                WindowRequest.create = function(properties) {
                    return new WindowRequest(properties);
                };

                /**
                 * Encodes the specified WindowRequest message. Does not implicitly {@link vicinal.broker.v1.WindowRequest.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @static
                 * @param {vicinal.broker.v1.WindowRequest.$Properties} message WindowRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WindowRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.bytes);
                    if (message.ranks != null && message.ranks.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.ranks);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WindowRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowRequest & vicinal.broker.v1.WindowRequest.$Shape} WindowRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WindowRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.WindowRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.ranks && message.ranks.length))
                                        message.ranks = [];
                                    reader.uint32s(message.ranks);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                message.ranks.push(reader.uint32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for WindowRequest
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                WindowRequest.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.WindowRequest";
                };

                return WindowRequest;
            })();

            v1.WindowOpen = (function() {

                /**
                 * Properties of a WindowOpen.
                 * @typedef {Object} vicinal.broker.v1.WindowOpen.$Properties
                 * @property {number|null} [rank] WindowOpen rank
                 * @property {number|null} [segment] WindowOpen segment
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WindowOpen.
                 * @memberof vicinal.broker.v1
                 * @interface IWindowOpen
                 * @augments vicinal.broker.v1.WindowOpen.$Properties
                 * @deprecated Use vicinal.broker.v1.WindowOpen.$Properties instead.
                 */

                /**
                 * Shape of a WindowOpen.
                 * @typedef {vicinal.broker.v1.WindowOpen.$Properties} vicinal.broker.v1.WindowOpen.$Shape
                 */

                /**
                 * Constructs a new WindowOpen.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a WindowOpen.
                 * @constructor
                 * @param {vicinal.broker.v1.WindowOpen.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WindowOpen = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WindowOpen rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @instance
                 */
                WindowOpen.prototype.rank = 0;

                /**
                 * WindowOpen segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @instance
                 */
                WindowOpen.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new WindowOpen instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @static
                 * @param {vicinal.broker.v1.WindowOpen.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.WindowOpen} WindowOpen instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.WindowOpen.$Shape): vicinal.broker.v1.WindowOpen & vicinal.broker.v1.WindowOpen.$Shape;
                 *   (properties?: vicinal.broker.v1.WindowOpen.$Properties): vicinal.broker.v1.WindowOpen;
                 * }}
                 */
                WindowOpen.create = function(properties) {
                    return new WindowOpen(properties);
                };

                /**
                 * Encodes the specified WindowOpen message. Does not implicitly {@link vicinal.broker.v1.WindowOpen.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @static
                 * @param {vicinal.broker.v1.WindowOpen.$Properties} message WindowOpen message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WindowOpen.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.segment);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WindowOpen message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowOpen & vicinal.broker.v1.WindowOpen.$Shape} WindowOpen
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WindowOpen.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.WindowOpen();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for WindowOpen
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                WindowOpen.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.WindowOpen";
                };

                return WindowOpen;
            })();

            v1.Connect = (function() {

                /**
                 * Properties of a Connect.
                 * @typedef {Object} vicinal.broker.v1.Connect.$Properties
                 * @property {Array.<number>|null} [ranks] Connect ranks
                 * @property {boolean|null} [all] Connect all
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Connect.
                 * @memberof vicinal.broker.v1
                 * @interface IConnect
                 * @augments vicinal.broker.v1.Connect.$Properties
                 * @deprecated Use vicinal.broker.v1.Connect.$Properties instead.
                 */

                /**
                 * Shape of a Connect.
                 * @typedef {vicinal.broker.v1.Connect.$Properties} vicinal.broker.v1.Connect.$Shape
                 */

                /**
                 * Constructs a new Connect.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Connect.
                 * @constructor
                 * @param {vicinal.broker.v1.Connect.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Connect = function (properties) {
                    this.ranks = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Connect ranks.
                 * @member {Array.<number>} ranks
                 * @memberof vicinal.broker.v1.Connect
                 * @instance
                 */
                Connect.prototype.ranks = $util.emptyArray;

                /**
                 * Connect all.
                 * @member {boolean} all
                 * @memberof vicinal.broker.v1.Connect
                 * @instance
                 */
                Connect.prototype.all = false;

                /**
                 * Creates a new Connect instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Connect
                 * @static
                 * @param {vicinal.broker.v1.Connect.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Connect} Connect instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Connect.$Shape): vicinal.broker.v1.Connect & vicinal.broker.v1.Connect.$Shape;
                 *   (properties?: vicinal.broker.v1.Connect.$Properties): vicinal.broker.v1.Connect;
                 * }}
                 */
                Connect.create = function(properties) {
                    return new Connect(properties);
                };

                /**
                 * Encodes the specified Connect message. Does not implicitly {@link vicinal.broker.v1.Connect.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Connect
                 * @static
                 * @param {vicinal.broker.v1.Connect.$Properties} message Connect message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Connect.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ranks != null && message.ranks.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.ranks);
                    if (message.all != null && $Object.hasOwnProperty.call(message, "all") && message.all !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.all);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Connect message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Connect
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Connect & vicinal.broker.v1.Connect.$Shape} Connect
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Connect.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Connect();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType === 2) {
                                    if (!(message.ranks && message.ranks.length))
                                        message.ranks = [];
                                    reader.uint32s(message.ranks);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                message.ranks.push(reader.uint32());
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.all = value;
                                else
                                    delete message.all;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Connect
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Connect
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Connect.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Connect";
                };

                return Connect;
            })();

            v1.Leave = (function() {

                /**
                 * Properties of a Leave.
                 * @typedef {Object} vicinal.broker.v1.Leave.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Leave.
                 * @memberof vicinal.broker.v1
                 * @interface ILeave
                 * @augments vicinal.broker.v1.Leave.$Properties
                 * @deprecated Use vicinal.broker.v1.Leave.$Properties instead.
                 */

                /**
                 * Shape of a Leave.
                 * @typedef {vicinal.broker.v1.Leave.$Properties} vicinal.broker.v1.Leave.$Shape
                 */

                /**
                 * Constructs a new Leave.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Leave.
                 * @constructor
                 * @param {vicinal.broker.v1.Leave.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Leave = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new Leave instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Leave
                 * @static
                 * @param {vicinal.broker.v1.Leave.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Leave} Leave instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Leave.$Shape): vicinal.broker.v1.Leave & vicinal.broker.v1.Leave.$Shape;
                 *   (properties?: vicinal.broker.v1.Leave.$Properties): vicinal.broker.v1.Leave;
                 * }}
                 */
                Leave.create = function(properties) {
                    return new Leave(properties);
                };

                /**
                 * Encodes the specified Leave message. Does not implicitly {@link vicinal.broker.v1.Leave.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Leave
                 * @static
                 * @param {vicinal.broker.v1.Leave.$Properties} message Leave message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Leave.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Leave message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Leave
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Leave & vicinal.broker.v1.Leave.$Shape} Leave
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Leave.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Leave();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Leave
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Leave
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Leave.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Leave";
                };

                return Leave;
            })();

            v1.JobEnd = (function() {

                /**
                 * Properties of a JobEnd.
                 * @typedef {Object} vicinal.broker.v1.JobEnd.$Properties
                 * @property {string|null} [job] JobEnd job
                 * @property {Uint8Array|null} [secret] JobEnd secret
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobEnd.
                 * @memberof vicinal.broker.v1
                 * @interface IJobEnd
                 * @augments vicinal.broker.v1.JobEnd.$Properties
                 * @deprecated Use vicinal.broker.v1.JobEnd.$Properties instead.
                 */

                /**
                 * Shape of a JobEnd.
                 * @typedef {vicinal.broker.v1.JobEnd.$Properties} vicinal.broker.v1.JobEnd.$Shape
                 */

                /**
                 * Constructs a new JobEnd.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobEnd.
                 * @constructor
                 * @param {vicinal.broker.v1.JobEnd.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobEnd = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobEnd job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.JobEnd
                 * @instance
                 */
                JobEnd.prototype.job = "";

                /**
                 * JobEnd secret.
                 * @member {Uint8Array} secret
                 * @memberof vicinal.broker.v1.JobEnd
                 * @instance
                 */
                JobEnd.prototype.secret = $util.newBuffer([]);

                /**
                 * Creates a new JobEnd instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobEnd
                 * @static
                 * @param {vicinal.broker.v1.JobEnd.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobEnd} JobEnd instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobEnd.$Shape): vicinal.broker.v1.JobEnd & vicinal.broker.v1.JobEnd.$Shape;
                 *   (properties?: vicinal.broker.v1.JobEnd.$Properties): vicinal.broker.v1.JobEnd;
                 * }}
                 */
                JobEnd.create = function(properties) {
                    return new JobEnd(properties);
                };

                /**
                 * Encodes the specified JobEnd message. Does not implicitly {@link vicinal.broker.v1.JobEnd.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobEnd
                 * @static
                 * @param {vicinal.broker.v1.JobEnd.$Properties} message JobEnd message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobEnd.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.secret != null && $Object.hasOwnProperty.call(message, "secret") && message.secret.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.secret);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobEnd message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobEnd
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobEnd & vicinal.broker.v1.JobEnd.$Shape} JobEnd
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobEnd.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobEnd();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.secret = value;
                                else
                                    delete message.secret;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for JobEnd
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobEnd
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobEnd.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobEnd";
                };

                return JobEnd;
            })();

            v1.Explain = (function() {

                /**
                 * Properties of an Explain.
                 * @typedef {Object} vicinal.broker.v1.Explain.$Properties
                 * @property {string|null} [job] Explain job
                 * @property {number|null} [a] Explain a
                 * @property {number|null} [b] Explain b
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Explain.
                 * @memberof vicinal.broker.v1
                 * @interface IExplain
                 * @augments vicinal.broker.v1.Explain.$Properties
                 * @deprecated Use vicinal.broker.v1.Explain.$Properties instead.
                 */

                /**
                 * Shape of an Explain.
                 * @typedef {vicinal.broker.v1.Explain.$Properties} vicinal.broker.v1.Explain.$Shape
                 */

                /**
                 * Constructs a new Explain.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents an Explain.
                 * @constructor
                 * @param {vicinal.broker.v1.Explain.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Explain = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Explain job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.Explain
                 * @instance
                 */
                Explain.prototype.job = "";

                /**
                 * Explain a.
                 * @member {number} a
                 * @memberof vicinal.broker.v1.Explain
                 * @instance
                 */
                Explain.prototype.a = 0;

                /**
                 * Explain b.
                 * @member {number} b
                 * @memberof vicinal.broker.v1.Explain
                 * @instance
                 */
                Explain.prototype.b = 0;

                /**
                 * Creates a new Explain instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Explain
                 * @static
                 * @param {vicinal.broker.v1.Explain.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Explain} Explain instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Explain.$Shape): vicinal.broker.v1.Explain & vicinal.broker.v1.Explain.$Shape;
                 *   (properties?: vicinal.broker.v1.Explain.$Properties): vicinal.broker.v1.Explain;
                 * }}
                 */
                Explain.create = function(properties) {
                    return new Explain(properties);
                };

                /**
                 * Encodes the specified Explain message. Does not implicitly {@link vicinal.broker.v1.Explain.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Explain
                 * @static
                 * @param {vicinal.broker.v1.Explain.$Properties} message Explain message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Explain.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.a != null && $Object.hasOwnProperty.call(message, "a") && message.a !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.a);
                    if (message.b != null && $Object.hasOwnProperty.call(message, "b") && message.b !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.b);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Explain message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Explain
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Explain & vicinal.broker.v1.Explain.$Shape} Explain
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Explain.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Explain();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.a = value;
                                else
                                    delete message.a;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.b = value;
                                else
                                    delete message.b;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Explain
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Explain
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Explain.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Explain";
                };

                return Explain;
            })();

            v1.TopologyRequest = (function() {

                /**
                 * Properties of a TopologyRequest.
                 * @typedef {Object} vicinal.broker.v1.TopologyRequest.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TopologyRequest.
                 * @memberof vicinal.broker.v1
                 * @interface ITopologyRequest
                 * @augments vicinal.broker.v1.TopologyRequest.$Properties
                 * @deprecated Use vicinal.broker.v1.TopologyRequest.$Properties instead.
                 */

                /**
                 * Shape of a TopologyRequest.
                 * @typedef {vicinal.broker.v1.TopologyRequest.$Properties} vicinal.broker.v1.TopologyRequest.$Shape
                 */

                /**
                 * Constructs a new TopologyRequest.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a TopologyRequest.
                 * @constructor
                 * @param {vicinal.broker.v1.TopologyRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TopologyRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new TopologyRequest instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.TopologyRequest
                 * @static
                 * @param {vicinal.broker.v1.TopologyRequest.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.TopologyRequest} TopologyRequest instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.TopologyRequest.$Shape): vicinal.broker.v1.TopologyRequest & vicinal.broker.v1.TopologyRequest.$Shape;
                 *   (properties?: vicinal.broker.v1.TopologyRequest.$Properties): vicinal.broker.v1.TopologyRequest;
                 * }}
                 */
                TopologyRequest.create = function(properties) {
                    return new TopologyRequest(properties);
                };

                /**
                 * Encodes the specified TopologyRequest message. Does not implicitly {@link vicinal.broker.v1.TopologyRequest.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.TopologyRequest
                 * @static
                 * @param {vicinal.broker.v1.TopologyRequest.$Properties} message TopologyRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TopologyRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TopologyRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.TopologyRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.TopologyRequest & vicinal.broker.v1.TopologyRequest.$Shape} TopologyRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TopologyRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.TopologyRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for TopologyRequest
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.TopologyRequest
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                TopologyRequest.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.TopologyRequest";
                };

                return TopologyRequest;
            })();

            v1.CountersRequest = (function() {

                /**
                 * Properties of a CountersRequest.
                 * @typedef {Object} vicinal.broker.v1.CountersRequest.$Properties
                 * @property {string|null} [job] CountersRequest job
                 * @property {number|null} [rank] CountersRequest rank
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CountersRequest.
                 * @memberof vicinal.broker.v1
                 * @interface ICountersRequest
                 * @augments vicinal.broker.v1.CountersRequest.$Properties
                 * @deprecated Use vicinal.broker.v1.CountersRequest.$Properties instead.
                 */

                /**
                 * Shape of a CountersRequest.
                 * @typedef {vicinal.broker.v1.CountersRequest.$Properties} vicinal.broker.v1.CountersRequest.$Shape
                 */

                /**
                 * Constructs a new CountersRequest.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a CountersRequest.
                 * @constructor
                 * @param {vicinal.broker.v1.CountersRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CountersRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CountersRequest job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @instance
                 */
                CountersRequest.prototype.job = "";

                /**
                 * CountersRequest rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @instance
                 */
                CountersRequest.prototype.rank = 0;

                /**
                 * Creates a new CountersRequest instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @static
                 * @param {vicinal.broker.v1.CountersRequest.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.CountersRequest} CountersRequest instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.CountersRequest.$Shape): vicinal.broker.v1.CountersRequest & vicinal.broker.v1.CountersRequest.$Shape;
                 *   (properties?: vicinal.broker.v1.CountersRequest.$Properties): vicinal.broker.v1.CountersRequest;
                 * }}
                 */
                CountersRequest.create = function(properties) {
                    return new CountersRequest(properties);
                };

                /**
                 * Encodes the specified CountersRequest message. Does not implicitly {@link vicinal.broker.v1.CountersRequest.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @static
                 * @param {vicinal.broker.v1.CountersRequest.$Properties} message CountersRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CountersRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CountersRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.CountersRequest & vicinal.broker.v1.CountersRequest.$Shape} CountersRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CountersRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.CountersRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for CountersRequest
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                CountersRequest.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.CountersRequest";
                };

                return CountersRequest;
            })();

            v1.JobAdopt = (function() {

                /**
                 * Properties of a JobAdopt.
                 * @typedef {Object} vicinal.broker.v1.JobAdopt.$Properties
                 * @property {string|null} [job] JobAdopt job
                 * @property {Uint8Array|null} [secret] JobAdopt secret
                 * @property {number|null} [ranks] JobAdopt ranks
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobAdopt.
                 * @memberof vicinal.broker.v1
                 * @interface IJobAdopt
                 * @augments vicinal.broker.v1.JobAdopt.$Properties
                 * @deprecated Use vicinal.broker.v1.JobAdopt.$Properties instead.
                 */

                /**
                 * Shape of a JobAdopt.
                 * @typedef {vicinal.broker.v1.JobAdopt.$Properties} vicinal.broker.v1.JobAdopt.$Shape
                 */

                /**
                 * Constructs a new JobAdopt.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobAdopt.
                 * @constructor
                 * @param {vicinal.broker.v1.JobAdopt.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobAdopt = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobAdopt job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.JobAdopt
                 * @instance
                 */
                JobAdopt.prototype.job = "";

                /**
                 * JobAdopt secret.
                 * @member {Uint8Array} secret
                 * @memberof vicinal.broker.v1.JobAdopt
                 * @instance
                 */
                JobAdopt.prototype.secret = $util.newBuffer([]);

                /**
                 * JobAdopt ranks.
                 * @member {number} ranks
                 * @memberof vicinal.broker.v1.JobAdopt
                 * @instance
                 */
                JobAdopt.prototype.ranks = 0;

                /**
                 * Creates a new JobAdopt instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobAdopt
                 * @static
                 * @param {vicinal.broker.v1.JobAdopt.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobAdopt} JobAdopt instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobAdopt.$Shape): vicinal.broker.v1.JobAdopt & vicinal.broker.v1.JobAdopt.$Shape;
                 *   (properties?: vicinal.broker.v1.JobAdopt.$Properties): vicinal.broker.v1.JobAdopt;
                 * }}
                 */
                JobAdopt.create = function(properties) {
                    return new JobAdopt(properties);
                };

                /**
                 * Encodes the specified JobAdopt message. Does not implicitly {@link vicinal.broker.v1.JobAdopt.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobAdopt
                 * @static
                 * @param {vicinal.broker.v1.JobAdopt.$Properties} message JobAdopt message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobAdopt.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.secret != null && $Object.hasOwnProperty.call(message, "secret") && message.secret.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.secret);
                    if (message.ranks != null && $Object.hasOwnProperty.call(message, "ranks") && message.ranks !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.ranks);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobAdopt message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobAdopt
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobAdopt & vicinal.broker.v1.JobAdopt.$Shape} JobAdopt
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobAdopt.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobAdopt();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.secret = value;
                                else
                                    delete message.secret;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.ranks = value;
                                else
                                    delete message.ranks;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for JobAdopt
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobAdopt
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobAdopt.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobAdopt";
                };

                return JobAdopt;
            })();

            v1.TrafficRequest = (function() {

                /**
                 * Properties of a TrafficRequest.
                 * @typedef {Object} vicinal.broker.v1.TrafficRequest.$Properties
                 * @property {string|null} [job] TrafficRequest job
                 * @property {number|null} [firstRank] TrafficRequest firstRank
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TrafficRequest.
                 * @memberof vicinal.broker.v1
                 * @interface ITrafficRequest
                 * @augments vicinal.broker.v1.TrafficRequest.$Properties
                 * @deprecated Use vicinal.broker.v1.TrafficRequest.$Properties instead.
                 */

                /**
                 * Shape of a TrafficRequest.
                 * @typedef {vicinal.broker.v1.TrafficRequest.$Properties} vicinal.broker.v1.TrafficRequest.$Shape
                 */

                /**
                 * Constructs a new TrafficRequest.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a TrafficRequest.
                 * @constructor
                 * @param {vicinal.broker.v1.TrafficRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TrafficRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TrafficRequest job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @instance
                 */
                TrafficRequest.prototype.job = "";

                /**
                 * TrafficRequest firstRank.
                 * @member {number} firstRank
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @instance
                 */
                TrafficRequest.prototype.firstRank = 0;

                /**
                 * Creates a new TrafficRequest instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @static
                 * @param {vicinal.broker.v1.TrafficRequest.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.TrafficRequest} TrafficRequest instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.TrafficRequest.$Shape): vicinal.broker.v1.TrafficRequest & vicinal.broker.v1.TrafficRequest.$Shape;
                 *   (properties?: vicinal.broker.v1.TrafficRequest.$Properties): vicinal.broker.v1.TrafficRequest;
                 * }}
                 */
                TrafficRequest.create = function(properties) {
                    return new TrafficRequest(properties);
                };

                /**
                 * Encodes the specified TrafficRequest message. Does not implicitly {@link vicinal.broker.v1.TrafficRequest.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @static
                 * @param {vicinal.broker.v1.TrafficRequest.$Properties} message TrafficRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TrafficRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.firstRank != null && $Object.hasOwnProperty.call(message, "firstRank") && message.firstRank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.firstRank);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TrafficRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.TrafficRequest & vicinal.broker.v1.TrafficRequest.$Shape} TrafficRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TrafficRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.TrafficRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.firstRank = value;
                                else
                                    delete message.firstRank;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for TrafficRequest
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                TrafficRequest.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.TrafficRequest";
                };

                return TrafficRequest;
            })();

            v1.BrokerFrame = (function() {

                /**
                 * Properties of a BrokerFrame.
                 * @typedef {Object} vicinal.broker.v1.BrokerFrame.$Properties
                 * @property {number|null} [request] BrokerFrame request
                 * @property {Array.<vicinal.broker.v1.Descriptor.$Properties>|null} [descriptors] BrokerFrame descriptors
                 * @property {vicinal.broker.v1.Welcome.$Properties|null} [welcome] BrokerFrame welcome
                 * @property {vicinal.broker.v1.JobCreated.$Properties|null} [jobCreated] BrokerFrame jobCreated
                 * @property {vicinal.broker.v1.JobJoined.$Properties|null} [jobJoined] BrokerFrame jobJoined
                 * @property {vicinal.broker.v1.SegmentGranted.$Properties|null} [segmentGranted] BrokerFrame segmentGranted
                 * @property {vicinal.broker.v1.SegmentSealed.$Properties|null} [segmentSealed] BrokerFrame segmentSealed
                 * @property {vicinal.broker.v1.PairGranted.$Properties|null} [pairGranted] BrokerFrame pairGranted
                 * @property {vicinal.broker.v1.PairRevoked.$Properties|null} [pairRevoked] BrokerFrame pairRevoked
                 * @property {vicinal.broker.v1.PeerSegment.$Properties|null} [peerSegment] BrokerFrame peerSegment
                 * @property {vicinal.broker.v1.PeerSegmentGone.$Properties|null} [peerSegmentGone] BrokerFrame peerSegmentGone
                 * @property {vicinal.broker.v1.Done.$Properties|null} [done] BrokerFrame done
                 * @property {vicinal.broker.v1.Explanation.$Properties|null} [explanation] BrokerFrame explanation
                 * @property {vicinal.broker.v1.Topology.$Properties|null} [topology] BrokerFrame topology
                 * @property {vicinal.broker.v1.Counters.$Properties|null} [counters] BrokerFrame counters
                 * @property {vicinal.broker.v1.Refusal.$Properties|null} [refusal] BrokerFrame refusal
                 * @property {vicinal.broker.v1.Draining.$Properties|null} [draining] BrokerFrame draining
                 * @property {vicinal.broker.v1.WindowGranted.$Properties|null} [windowGranted] BrokerFrame windowGranted
                 * @property {vicinal.broker.v1.Traffic.$Properties|null} [traffic] BrokerFrame traffic
                 * @property {vicinal.broker.v1.JobAdopted.$Properties|null} [jobAdopted] BrokerFrame jobAdopted
                 * @property {vicinal.broker.v1.JobPlaced.$Properties|null} [jobPlaced] BrokerFrame jobPlaced
                 * @property {vicinal.broker.v1.PeerWakeups.$Properties|null} [peerWakeups] BrokerFrame peerWakeups
                 * @property {"welcome"|"jobCreated"|"jobJoined"|"segmentGranted"|"segmentSealed"|"pairGranted"|"pairRevoked"|"peerSegment"|"peerSegmentGone"|"done"|"explanation"|"topology"|"counters"|"refusal"|"draining"|"windowGranted"|"traffic"|"jobAdopted"|"jobPlaced"|"peerWakeups"} [body] BrokerFrame body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BrokerFrame.
                 * @memberof vicinal.broker.v1
                 * @interface IBrokerFrame
                 * @augments vicinal.broker.v1.BrokerFrame.$Properties
                 * @deprecated Use vicinal.broker.v1.BrokerFrame.$Properties instead.
                 */

                /**
                 * Narrowed shape of a BrokerFrame.
                 * @typedef {{
                 *   request?: number|null;
                 *   descriptors?: Array.<vicinal.broker.v1.Descriptor.$Shape>|null;
                 *   welcome?: vicinal.broker.v1.Welcome.$Shape|null;
                 *   jobCreated?: vicinal.broker.v1.JobCreated.$Shape|null;
                 *   jobJoined?: vicinal.broker.v1.JobJoined.$Shape|null;
                 *   segmentGranted?: vicinal.broker.v1.SegmentGranted.$Shape|null;
                 *   segmentSealed?: vicinal.broker.v1.SegmentSealed.$Shape|null;
                 *   pairGranted?: vicinal.broker.v1.PairGranted.$Shape|null;
                 *   pairRevoked?: vicinal.broker.v1.PairRevoked.$Shape|null;
                 *   peerSegment?: vicinal.broker.v1.PeerSegment.$Shape|null;
                 *   peerSegmentGone?: vicinal.broker.v1.PeerSegmentGone.$Shape|null;
                 *   done?: vicinal.broker.v1.Done.$Shape|null;
                 *   explanation?: vicinal.broker.v1.Explanation.$Shape|null;
                 *   topology?: vicinal.broker.v1.Topology.$Shape|null;
                 *   counters?: vicinal.broker.v1.Counters.$Shape|null;
                 *   refusal?: vicinal.broker.v1.Refusal.$Shape|null;
                 *   draining?: vicinal.broker.v1.Draining.$Shape|null;
                 *   windowGranted?: vicinal.broker.v1.WindowGranted.$Shape|null;
                 *   traffic?: vicinal.broker.v1.Traffic.$Shape|null;
                 *   jobAdopted?: vicinal.broker.v1.JobAdopted.$Shape|null;
                 *   jobPlaced?: vicinal.broker.v1.JobPlaced.$Shape|null;
                 *   peerWakeups?: vicinal.broker.v1.PeerWakeups.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "welcome"; welcome: vicinal.broker.v1.Welcome.$Shape; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "jobCreated"; welcome?: null; jobCreated: vicinal.broker.v1.JobCreated.$Shape; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "jobJoined"; welcome?: null; jobCreated?: null; jobJoined: vicinal.broker.v1.JobJoined.$Shape; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "segmentGranted"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted: vicinal.broker.v1.SegmentGranted.$Shape; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "segmentSealed"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed: vicinal.broker.v1.SegmentSealed.$Shape; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "pairGranted"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted: vicinal.broker.v1.PairGranted.$Shape; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "pairRevoked"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked: vicinal.broker.v1.PairRevoked.$Shape; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "peerSegment"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment: vicinal.broker.v1.PeerSegment.$Shape; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "peerSegmentGone"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone: vicinal.broker.v1.PeerSegmentGone.$Shape; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "done"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done: vicinal.broker.v1.Done.$Shape; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "explanation"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation: vicinal.broker.v1.Explanation.$Shape; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "topology"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology: vicinal.broker.v1.Topology.$Shape; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "counters"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters: vicinal.broker.v1.Counters.$Shape; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "refusal"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal: vicinal.broker.v1.Refusal.$Shape; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "draining"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining: vicinal.broker.v1.Draining.$Shape; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "windowGranted"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted: vicinal.broker.v1.WindowGranted.$Shape; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "traffic"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic: vicinal.broker.v1.Traffic.$Shape; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "jobAdopted"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted: vicinal.broker.v1.JobAdopted.$Shape; jobPlaced?: null; peerWakeups?: null }|{ body?: "jobPlaced"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced: vicinal.broker.v1.JobPlaced.$Shape; peerWakeups?: null }|{ body?: "peerWakeups"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups: vicinal.broker.v1.PeerWakeups.$Shape })
                 * )} vicinal.broker.v1.BrokerFrame.$Shape
                 */

                /**
                 * Constructs a new BrokerFrame.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a BrokerFrame.
                 * @constructor
                 * @param {vicinal.broker.v1.BrokerFrame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BrokerFrame = function (properties) {
                    this.descriptors = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BrokerFrame request.
                 * @member {number} request
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.request = 0;

                /**
                 * BrokerFrame descriptors.
                 * @member {Array.<vicinal.broker.v1.Descriptor.$Properties>} descriptors
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.descriptors = $util.emptyArray;

                /**
                 * BrokerFrame welcome.
                 * @member {vicinal.broker.v1.Welcome.$Properties|null|undefined} welcome
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.welcome = null;

                /**
                 * BrokerFrame jobCreated.
                 * @member {vicinal.broker.v1.JobCreated.$Properties|null|undefined} jobCreated
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.jobCreated = null;

                /**
                 * BrokerFrame jobJoined.
                 * @member {vicinal.broker.v1.JobJoined.$Properties|null|undefined} jobJoined
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.jobJoined = null;

                /**
                 * BrokerFrame segmentGranted.
                 * @member {vicinal.broker.v1.SegmentGranted.$Properties|null|undefined} segmentGranted
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.segmentGranted = null;

                /**
                 * BrokerFrame segmentSealed.
                 * @member {vicinal.broker.v1.SegmentSealed.$Properties|null|undefined} segmentSealed
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.segmentSealed = null;

                /**
                 * BrokerFrame pairGranted.
                 * @member {vicinal.broker.v1.PairGranted.$Properties|null|undefined} pairGranted
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.pairGranted = null;

                /**
                 * BrokerFrame pairRevoked.
                 * @member {vicinal.broker.v1.PairRevoked.$Properties|null|undefined} pairRevoked
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.pairRevoked = null;

                /**
                 * BrokerFrame peerSegment.
                 * @member {vicinal.broker.v1.PeerSegment.$Properties|null|undefined} peerSegment
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.peerSegment = null;

                /**
                 * BrokerFrame peerSegmentGone.
                 * @member {vicinal.broker.v1.PeerSegmentGone.$Properties|null|undefined} peerSegmentGone
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.peerSegmentGone = null;

                /**
                 * BrokerFrame done.
                 * @member {vicinal.broker.v1.Done.$Properties|null|undefined} done
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.done = null;

                /**
                 * BrokerFrame explanation.
                 * @member {vicinal.broker.v1.Explanation.$Properties|null|undefined} explanation
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.explanation = null;

                /**
                 * BrokerFrame topology.
                 * @member {vicinal.broker.v1.Topology.$Properties|null|undefined} topology
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.topology = null;

                /**
                 * BrokerFrame counters.
                 * @member {vicinal.broker.v1.Counters.$Properties|null|undefined} counters
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.counters = null;

                /**
                 * BrokerFrame refusal.
                 * @member {vicinal.broker.v1.Refusal.$Properties|null|undefined} refusal
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.refusal = null;

                /**
                 * BrokerFrame draining.
                 * @member {vicinal.broker.v1.Draining.$Properties|null|undefined} draining
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.draining = null;

                /**
                 * BrokerFrame windowGranted.
                 * @member {vicinal.broker.v1.WindowGranted.$Properties|null|undefined} windowGranted
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.windowGranted = null;

                /**
                 * BrokerFrame traffic.
                 * @member {vicinal.broker.v1.Traffic.$Properties|null|undefined} traffic
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.traffic = null;

                /**
                 * BrokerFrame jobAdopted.
                 * @member {vicinal.broker.v1.JobAdopted.$Properties|null|undefined} jobAdopted
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.jobAdopted = null;

                /**
                 * BrokerFrame jobPlaced.
                 * @member {vicinal.broker.v1.JobPlaced.$Properties|null|undefined} jobPlaced
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.jobPlaced = null;

                /**
                 * BrokerFrame peerWakeups.
                 * @member {vicinal.broker.v1.PeerWakeups.$Properties|null|undefined} peerWakeups
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.peerWakeups = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * BrokerFrame body.
                 * @member {"welcome"|"jobCreated"|"jobJoined"|"segmentGranted"|"segmentSealed"|"pairGranted"|"pairRevoked"|"peerSegment"|"peerSegmentGone"|"done"|"explanation"|"topology"|"counters"|"refusal"|"draining"|"windowGranted"|"traffic"|"jobAdopted"|"jobPlaced"|"peerWakeups"|undefined} body
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                $Object.defineProperty(BrokerFrame.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["welcome", "jobCreated", "jobJoined", "segmentGranted", "segmentSealed", "pairGranted", "pairRevoked", "peerSegment", "peerSegmentGone", "done", "explanation", "topology", "counters", "refusal", "draining", "windowGranted", "traffic", "jobAdopted", "jobPlaced", "peerWakeups"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new BrokerFrame instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @static
                 * @param {vicinal.broker.v1.BrokerFrame.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.BrokerFrame} BrokerFrame instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.BrokerFrame.$Shape): vicinal.broker.v1.BrokerFrame & vicinal.broker.v1.BrokerFrame.$Shape;
                 *   (properties?: vicinal.broker.v1.BrokerFrame.$Properties): vicinal.broker.v1.BrokerFrame;
                 * }}
                 */
                BrokerFrame.create = function(properties) {
                    return new BrokerFrame(properties);
                };

                /**
                 * Encodes the specified BrokerFrame message. Does not implicitly {@link vicinal.broker.v1.BrokerFrame.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @static
                 * @param {vicinal.broker.v1.BrokerFrame.$Properties} message BrokerFrame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BrokerFrame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
                    if (message.descriptors != null && message.descriptors.length)
                        for (let i = 0; i < message.descriptors.length; ++i)
                            $root.vicinal.broker.v1.Descriptor.encode(message.descriptors[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                        $root.vicinal.broker.v1.Welcome.encode(message.welcome, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.jobCreated != null && $Object.hasOwnProperty.call(message, "jobCreated"))
                        $root.vicinal.broker.v1.JobCreated.encode(message.jobCreated, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.jobJoined != null && $Object.hasOwnProperty.call(message, "jobJoined"))
                        $root.vicinal.broker.v1.JobJoined.encode(message.jobJoined, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.segmentGranted != null && $Object.hasOwnProperty.call(message, "segmentGranted"))
                        $root.vicinal.broker.v1.SegmentGranted.encode(message.segmentGranted, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.segmentSealed != null && $Object.hasOwnProperty.call(message, "segmentSealed"))
                        $root.vicinal.broker.v1.SegmentSealed.encode(message.segmentSealed, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.pairGranted != null && $Object.hasOwnProperty.call(message, "pairGranted"))
                        $root.vicinal.broker.v1.PairGranted.encode(message.pairGranted, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.pairRevoked != null && $Object.hasOwnProperty.call(message, "pairRevoked"))
                        $root.vicinal.broker.v1.PairRevoked.encode(message.pairRevoked, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.peerSegment != null && $Object.hasOwnProperty.call(message, "peerSegment"))
                        $root.vicinal.broker.v1.PeerSegment.encode(message.peerSegment, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.peerSegmentGone != null && $Object.hasOwnProperty.call(message, "peerSegmentGone"))
                        $root.vicinal.broker.v1.PeerSegmentGone.encode(message.peerSegmentGone, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                        $root.vicinal.broker.v1.Done.encode(message.done, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.explanation != null && $Object.hasOwnProperty.call(message, "explanation"))
                        $root.vicinal.broker.v1.Explanation.encode(message.explanation, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                    if (message.topology != null && $Object.hasOwnProperty.call(message, "topology"))
                        $root.vicinal.broker.v1.Topology.encode(message.topology, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                    if (message.counters != null && $Object.hasOwnProperty.call(message, "counters"))
                        $root.vicinal.broker.v1.Counters.encode(message.counters, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                    if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal"))
                        $root.vicinal.broker.v1.Refusal.encode(message.refusal, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                    if (message.draining != null && $Object.hasOwnProperty.call(message, "draining"))
                        $root.vicinal.broker.v1.Draining.encode(message.draining, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                    if (message.windowGranted != null && $Object.hasOwnProperty.call(message, "windowGranted"))
                        $root.vicinal.broker.v1.WindowGranted.encode(message.windowGranted, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                    if (message.traffic != null && $Object.hasOwnProperty.call(message, "traffic"))
                        $root.vicinal.broker.v1.Traffic.encode(message.traffic, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                    if (message.jobAdopted != null && $Object.hasOwnProperty.call(message, "jobAdopted"))
                        $root.vicinal.broker.v1.JobAdopted.encode(message.jobAdopted, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                    if (message.jobPlaced != null && $Object.hasOwnProperty.call(message, "jobPlaced"))
                        $root.vicinal.broker.v1.JobPlaced.encode(message.jobPlaced, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
                    if (message.peerWakeups != null && $Object.hasOwnProperty.call(message, "peerWakeups"))
                        $root.vicinal.broker.v1.PeerWakeups.encode(message.peerWakeups, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BrokerFrame message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.BrokerFrame & vicinal.broker.v1.BrokerFrame.$Shape} BrokerFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BrokerFrame.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.BrokerFrame();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.request = value;
                                else
                                    delete message.request;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.descriptors && message.descriptors.length))
                                    message.descriptors = [];
                                message.descriptors.push($root.vicinal.broker.v1.Descriptor.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.welcome = $root.vicinal.broker.v1.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                                message.body = "welcome";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.jobCreated = $root.vicinal.broker.v1.JobCreated.decode(reader, reader.size(), $undefined, _depth + 1, message.jobCreated);
                                message.body = "jobCreated";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.jobJoined = $root.vicinal.broker.v1.JobJoined.decode(reader, reader.size(), $undefined, _depth + 1, message.jobJoined);
                                message.body = "jobJoined";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.segmentGranted = $root.vicinal.broker.v1.SegmentGranted.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentGranted);
                                message.body = "segmentGranted";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.segmentSealed = $root.vicinal.broker.v1.SegmentSealed.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentSealed);
                                message.body = "segmentSealed";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.pairGranted = $root.vicinal.broker.v1.PairGranted.decode(reader, reader.size(), $undefined, _depth + 1, message.pairGranted);
                                message.body = "pairGranted";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.pairRevoked = $root.vicinal.broker.v1.PairRevoked.decode(reader, reader.size(), $undefined, _depth + 1, message.pairRevoked);
                                message.body = "pairRevoked";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.peerSegment = $root.vicinal.broker.v1.PeerSegment.decode(reader, reader.size(), $undefined, _depth + 1, message.peerSegment);
                                message.body = "peerSegment";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.peerSegmentGone = $root.vicinal.broker.v1.PeerSegmentGone.decode(reader, reader.size(), $undefined, _depth + 1, message.peerSegmentGone);
                                message.body = "peerSegmentGone";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.done = $root.vicinal.broker.v1.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.done);
                                message.body = "done";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                message.explanation = $root.vicinal.broker.v1.Explanation.decode(reader, reader.size(), $undefined, _depth + 1, message.explanation);
                                message.body = "explanation";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 2)
                                    break;
                                message.topology = $root.vicinal.broker.v1.Topology.decode(reader, reader.size(), $undefined, _depth + 1, message.topology);
                                message.body = "topology";
                                continue;
                            }
                        case 15: {
                                if (wireType !== 2)
                                    break;
                                message.counters = $root.vicinal.broker.v1.Counters.decode(reader, reader.size(), $undefined, _depth + 1, message.counters);
                                message.body = "counters";
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                message.refusal = $root.vicinal.broker.v1.Refusal.decode(reader, reader.size(), $undefined, _depth + 1, message.refusal);
                                message.body = "refusal";
                                continue;
                            }
                        case 17: {
                                if (wireType !== 2)
                                    break;
                                message.draining = $root.vicinal.broker.v1.Draining.decode(reader, reader.size(), $undefined, _depth + 1, message.draining);
                                message.body = "draining";
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                message.windowGranted = $root.vicinal.broker.v1.WindowGranted.decode(reader, reader.size(), $undefined, _depth + 1, message.windowGranted);
                                message.body = "windowGranted";
                                continue;
                            }
                        case 19: {
                                if (wireType !== 2)
                                    break;
                                message.traffic = $root.vicinal.broker.v1.Traffic.decode(reader, reader.size(), $undefined, _depth + 1, message.traffic);
                                message.body = "traffic";
                                continue;
                            }
                        case 20: {
                                if (wireType !== 2)
                                    break;
                                message.jobAdopted = $root.vicinal.broker.v1.JobAdopted.decode(reader, reader.size(), $undefined, _depth + 1, message.jobAdopted);
                                message.body = "jobAdopted";
                                continue;
                            }
                        case 21: {
                                if (wireType !== 2)
                                    break;
                                message.jobPlaced = $root.vicinal.broker.v1.JobPlaced.decode(reader, reader.size(), $undefined, _depth + 1, message.jobPlaced);
                                message.body = "jobPlaced";
                                continue;
                            }
                        case 22: {
                                if (wireType !== 2)
                                    break;
                                message.peerWakeups = $root.vicinal.broker.v1.PeerWakeups.decode(reader, reader.size(), $undefined, _depth + 1, message.peerWakeups);
                                message.body = "peerWakeups";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for BrokerFrame
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                BrokerFrame.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.BrokerFrame";
                };

                return BrokerFrame;
            })();

            /**
             * DescriptorKind enum.
             * @name vicinal.broker.v1.DescriptorKind
             * @enum {number}
             * @property {number} DESCRIPTOR_UNSPECIFIED=0 DESCRIPTOR_UNSPECIFIED value
             * @property {number} DESCRIPTOR_SEGMENT=1 DESCRIPTOR_SEGMENT value
             * @property {number} DESCRIPTOR_PIDFD=2 DESCRIPTOR_PIDFD value
             * @property {number} DESCRIPTOR_WAKE=3 DESCRIPTOR_WAKE value
             * @property {number} DESCRIPTOR_SLEEP=4 DESCRIPTOR_SLEEP value
             * @property {number} DESCRIPTOR_MEMORY=5 DESCRIPTOR_MEMORY value
             */
            v1.DescriptorKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "DESCRIPTOR_UNSPECIFIED"] = 0;
                values[valuesById[1] = "DESCRIPTOR_SEGMENT"] = 1;
                values[valuesById[2] = "DESCRIPTOR_PIDFD"] = 2;
                values[valuesById[3] = "DESCRIPTOR_WAKE"] = 3;
                values[valuesById[4] = "DESCRIPTOR_SLEEP"] = 4;
                values[valuesById[5] = "DESCRIPTOR_MEMORY"] = 5;
                return values;
            })();

            /**
             * SegmentKind enum.
             * @name vicinal.broker.v1.SegmentKind
             * @enum {number}
             * @property {number} SEGMENT_UNSPECIFIED=0 SEGMENT_UNSPECIFIED value
             * @property {number} SEGMENT_HEAD=1 SEGMENT_HEAD value
             * @property {number} SEGMENT_BANK=2 SEGMENT_BANK value
             * @property {number} SEGMENT_ARENA=3 SEGMENT_ARENA value
             * @property {number} SEGMENT_WINDOW=4 SEGMENT_WINDOW value
             */
            v1.SegmentKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "SEGMENT_UNSPECIFIED"] = 0;
                values[valuesById[1] = "SEGMENT_HEAD"] = 1;
                values[valuesById[2] = "SEGMENT_BANK"] = 2;
                values[valuesById[3] = "SEGMENT_ARENA"] = 3;
                values[valuesById[4] = "SEGMENT_WINDOW"] = 4;
                return values;
            })();

            v1.Descriptor = (function() {

                /**
                 * Properties of a Descriptor.
                 * @typedef {Object} vicinal.broker.v1.Descriptor.$Properties
                 * @property {vicinal.broker.v1.DescriptorKind|null} [kind] Descriptor kind
                 * @property {vicinal.broker.v1.SegmentKind|null} [segmentKind] Descriptor segmentKind
                 * @property {number|null} [segment] Descriptor segment
                 * @property {number|null} [bytes] Descriptor bytes
                 * @property {boolean|null} [region] Descriptor region
                 * @property {number|null} [offset] Descriptor offset
                 * @property {boolean|null} [fenced] Descriptor fenced
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Descriptor.
                 * @memberof vicinal.broker.v1
                 * @interface IDescriptor
                 * @augments vicinal.broker.v1.Descriptor.$Properties
                 * @deprecated Use vicinal.broker.v1.Descriptor.$Properties instead.
                 */

                /**
                 * Shape of a Descriptor.
                 * @typedef {vicinal.broker.v1.Descriptor.$Properties} vicinal.broker.v1.Descriptor.$Shape
                 */

                /**
                 * Constructs a new Descriptor.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Descriptor.
                 * @constructor
                 * @param {vicinal.broker.v1.Descriptor.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Descriptor = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Descriptor kind.
                 * @member {vicinal.broker.v1.DescriptorKind} kind
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 */
                Descriptor.prototype.kind = 0;

                /**
                 * Descriptor segmentKind.
                 * @member {vicinal.broker.v1.SegmentKind} segmentKind
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 */
                Descriptor.prototype.segmentKind = 0;

                /**
                 * Descriptor segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 */
                Descriptor.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Descriptor bytes.
                 * @member {number} bytes
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 */
                Descriptor.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Descriptor region.
                 * @member {boolean} region
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 */
                Descriptor.prototype.region = false;

                /**
                 * Descriptor offset.
                 * @member {number} offset
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 */
                Descriptor.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Descriptor fenced.
                 * @member {boolean} fenced
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 */
                Descriptor.prototype.fenced = false;

                /**
                 * Creates a new Descriptor instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Descriptor
                 * @static
                 * @param {vicinal.broker.v1.Descriptor.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Descriptor} Descriptor instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Descriptor.$Shape): vicinal.broker.v1.Descriptor & vicinal.broker.v1.Descriptor.$Shape;
                 *   (properties?: vicinal.broker.v1.Descriptor.$Properties): vicinal.broker.v1.Descriptor;
                 * }}
                 */
                Descriptor.create = function(properties) {
                    return new Descriptor(properties);
                };

                /**
                 * Encodes the specified Descriptor message. Does not implicitly {@link vicinal.broker.v1.Descriptor.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Descriptor
                 * @static
                 * @param {vicinal.broker.v1.Descriptor.$Properties} message Descriptor message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Descriptor.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                    if (message.segmentKind != null && $Object.hasOwnProperty.call(message, "segmentKind") && message.segmentKind !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.segmentKind);
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.segment);
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.bytes);
                    if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== false)
                        writer.uint32(/* id 5, wireType 0 =*/40).bool(message.region);
                    if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.offset);
                    if (message.fenced != null && $Object.hasOwnProperty.call(message, "fenced") && message.fenced !== false)
                        writer.uint32(/* id 7, wireType 0 =*/56).bool(message.fenced);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Descriptor message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Descriptor
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Descriptor & vicinal.broker.v1.Descriptor.$Shape} Descriptor
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Descriptor.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Descriptor();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.segmentKind = value;
                                else
                                    delete message.segmentKind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.region = value;
                                else
                                    delete message.region;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.offset = value;
                                else
                                    delete message.offset;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.fenced = value;
                                else
                                    delete message.fenced;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Descriptor
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Descriptor
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Descriptor.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Descriptor";
                };

                return Descriptor;
            })();

            v1.Welcome = (function() {

                /**
                 * Properties of a Welcome.
                 * @typedef {Object} vicinal.broker.v1.Welcome.$Properties
                 * @property {number|null} [version] Welcome version
                 * @property {string|null} [broker] Welcome broker
                 * @property {string|null} [role] Welcome role
                 * @property {string|null} [policy] Welcome policy
                 * @property {number|null} [frameLimit] Welcome frameLimit
                 * @property {vicinal.broker.v1.Identity.$Properties|null} [identity] Welcome identity
                 * @property {string|null} [software] Welcome software
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Welcome.
                 * @memberof vicinal.broker.v1
                 * @interface IWelcome
                 * @augments vicinal.broker.v1.Welcome.$Properties
                 * @deprecated Use vicinal.broker.v1.Welcome.$Properties instead.
                 */

                /**
                 * Shape of a Welcome.
                 * @typedef {vicinal.broker.v1.Welcome.$Properties} vicinal.broker.v1.Welcome.$Shape
                 */

                /**
                 * Constructs a new Welcome.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Welcome.
                 * @constructor
                 * @param {vicinal.broker.v1.Welcome.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Welcome = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Welcome version.
                 * @member {number} version
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.version = 0;

                /**
                 * Welcome broker.
                 * @member {string} broker
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.broker = "";

                /**
                 * Welcome role.
                 * @member {string} role
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.role = "";

                /**
                 * Welcome policy.
                 * @member {string} policy
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.policy = "";

                /**
                 * Welcome frameLimit.
                 * @member {number} frameLimit
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.frameLimit = 0;

                /**
                 * Welcome identity.
                 * @member {vicinal.broker.v1.Identity.$Properties|null|undefined} identity
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.identity = null;

                /**
                 * Welcome software.
                 * @member {string} software
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.software = "";

                /**
                 * Creates a new Welcome instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Welcome
                 * @static
                 * @param {vicinal.broker.v1.Welcome.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Welcome} Welcome instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Welcome.$Shape): vicinal.broker.v1.Welcome & vicinal.broker.v1.Welcome.$Shape;
                 *   (properties?: vicinal.broker.v1.Welcome.$Properties): vicinal.broker.v1.Welcome;
                 * }}
                 */
                Welcome.create = function(properties) {
                    return new Welcome(properties);
                };

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link vicinal.broker.v1.Welcome.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Welcome
                 * @static
                 * @param {vicinal.broker.v1.Welcome.$Properties} message Welcome message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Welcome.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.version);
                    if (message.broker != null && $Object.hasOwnProperty.call(message, "broker") && message.broker !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.broker);
                    if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.role);
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.policy);
                    if (message.frameLimit != null && $Object.hasOwnProperty.call(message, "frameLimit") && message.frameLimit !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.frameLimit);
                    if (message.identity != null && $Object.hasOwnProperty.call(message, "identity"))
                        $root.vicinal.broker.v1.Identity.encode(message.identity, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.software != null && $Object.hasOwnProperty.call(message, "software") && message.software !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.software);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Welcome
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Welcome & vicinal.broker.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Welcome.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Welcome();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.version = value;
                                else
                                    delete message.version;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.broker = value;
                                else
                                    delete message.broker;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.role = value;
                                else
                                    delete message.role;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.policy = value;
                                else
                                    delete message.policy;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.frameLimit = value;
                                else
                                    delete message.frameLimit;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.identity = $root.vicinal.broker.v1.Identity.decode(reader, reader.size(), $undefined, _depth + 1, message.identity);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.software = value;
                                else
                                    delete message.software;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Welcome
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Welcome
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Welcome.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Welcome";
                };

                return Welcome;
            })();

            v1.Identity = (function() {

                /**
                 * Properties of an Identity.
                 * @typedef {Object} vicinal.broker.v1.Identity.$Properties
                 * @property {number|null} [pid] Identity pid
                 * @property {number|null} [uid] Identity uid
                 * @property {string|null} [container] Identity container
                 * @property {string|null} [runtime] Identity runtime
                 * @property {string|null} [cgroup] Identity cgroup
                 * @property {Object.<string,number>|null} [namespaces] Identity namespaces
                 * @property {string|null} [cpus] Identity cpus
                 * @property {number|null} [numaNode] Identity numaNode
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Identity.
                 * @memberof vicinal.broker.v1
                 * @interface IIdentity
                 * @augments vicinal.broker.v1.Identity.$Properties
                 * @deprecated Use vicinal.broker.v1.Identity.$Properties instead.
                 */

                /**
                 * Shape of an Identity.
                 * @typedef {vicinal.broker.v1.Identity.$Properties} vicinal.broker.v1.Identity.$Shape
                 */

                /**
                 * Constructs a new Identity.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents an Identity.
                 * @constructor
                 * @param {vicinal.broker.v1.Identity.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Identity = function (properties) {
                    this.namespaces = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Identity pid.
                 * @member {number} pid
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.pid = 0;

                /**
                 * Identity uid.
                 * @member {number} uid
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.uid = 0;

                /**
                 * Identity container.
                 * @member {string} container
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.container = "";

                /**
                 * Identity runtime.
                 * @member {string} runtime
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.runtime = "";

                /**
                 * Identity cgroup.
                 * @member {string} cgroup
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.cgroup = "";

                /**
                 * Identity namespaces.
                 * @member {Object.<string,number>} namespaces
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.namespaces = $util.emptyObject;

                /**
                 * Identity cpus.
                 * @member {string} cpus
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.cpus = "";

                /**
                 * Identity numaNode.
                 * @member {number} numaNode
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.numaNode = 0;

                /**
                 * Creates a new Identity instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Identity
                 * @static
                 * @param {vicinal.broker.v1.Identity.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Identity} Identity instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Identity.$Shape): vicinal.broker.v1.Identity & vicinal.broker.v1.Identity.$Shape;
                 *   (properties?: vicinal.broker.v1.Identity.$Properties): vicinal.broker.v1.Identity;
                 * }}
                 */
                Identity.create = function(properties) {
                    return new Identity(properties);
                };

                /**
                 * Encodes the specified Identity message. Does not implicitly {@link vicinal.broker.v1.Identity.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Identity
                 * @static
                 * @param {vicinal.broker.v1.Identity.$Properties} message Identity message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Identity.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.pid);
                    if (message.uid != null && $Object.hasOwnProperty.call(message, "uid") && message.uid !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.uid);
                    if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.container);
                    if (message.runtime != null && $Object.hasOwnProperty.call(message, "runtime") && message.runtime !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.runtime);
                    if (message.cgroup != null && $Object.hasOwnProperty.call(message, "cgroup") && message.cgroup !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.cgroup);
                    if (message.namespaces != null && $Object.hasOwnProperty.call(message, "namespaces"))
                        for (let keys = $Object.keys(message.namespaces), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 6, wireType 2 =*/50).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 0 =*/16).uint64(message.namespaces[keys[i]]).ldelim();
                    if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus") && message.cpus !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.cpus);
                    if (message.numaNode != null && $Object.hasOwnProperty.call(message, "numaNode") && message.numaNode !== 0)
                        writer.uint32(/* id 8, wireType 0 =*/64).int32(message.numaNode);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Identity message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Identity
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Identity & vicinal.broker.v1.Identity.$Shape} Identity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Identity.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Identity();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pid = value;
                                else
                                    delete message.pid;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.uid = value;
                                else
                                    delete message.uid;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.container = value;
                                else
                                    delete message.container;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.runtime = value;
                                else
                                    delete message.runtime;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.cgroup = value;
                                else
                                    delete message.cgroup;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (message.namespaces === $util.emptyObject)
                                    message.namespaces = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = $util.Long ? $util.Long.fromNumber(0, true) : 0;
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 0)
                                            break;
                                        value = reader.uint64();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.namespaces, key);
                                message.namespaces[key] = value;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.cpus = value;
                                else
                                    delete message.cpus;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.numaNode = value;
                                else
                                    delete message.numaNode;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Identity
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Identity
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Identity.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Identity";
                };

                return Identity;
            })();

            v1.JobCreated = (function() {

                /**
                 * Properties of a JobCreated.
                 * @typedef {Object} vicinal.broker.v1.JobCreated.$Properties
                 * @property {string|null} [job] JobCreated job
                 * @property {Uint8Array|null} [secret] JobCreated secret
                 * @property {Array.<string>|null} [notes] JobCreated notes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobCreated.
                 * @memberof vicinal.broker.v1
                 * @interface IJobCreated
                 * @augments vicinal.broker.v1.JobCreated.$Properties
                 * @deprecated Use vicinal.broker.v1.JobCreated.$Properties instead.
                 */

                /**
                 * Shape of a JobCreated.
                 * @typedef {vicinal.broker.v1.JobCreated.$Properties} vicinal.broker.v1.JobCreated.$Shape
                 */

                /**
                 * Constructs a new JobCreated.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobCreated.
                 * @constructor
                 * @param {vicinal.broker.v1.JobCreated.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobCreated = function (properties) {
                    this.notes = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobCreated job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.JobCreated
                 * @instance
                 */
                JobCreated.prototype.job = "";

                /**
                 * JobCreated secret.
                 * @member {Uint8Array} secret
                 * @memberof vicinal.broker.v1.JobCreated
                 * @instance
                 */
                JobCreated.prototype.secret = $util.newBuffer([]);

                /**
                 * JobCreated notes.
                 * @member {Array.<string>} notes
                 * @memberof vicinal.broker.v1.JobCreated
                 * @instance
                 */
                JobCreated.prototype.notes = $util.emptyArray;

                /**
                 * Creates a new JobCreated instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobCreated
                 * @static
                 * @param {vicinal.broker.v1.JobCreated.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobCreated} JobCreated instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobCreated.$Shape): vicinal.broker.v1.JobCreated & vicinal.broker.v1.JobCreated.$Shape;
                 *   (properties?: vicinal.broker.v1.JobCreated.$Properties): vicinal.broker.v1.JobCreated;
                 * }}
                 */
                JobCreated.create = function(properties) {
                    return new JobCreated(properties);
                };

                /**
                 * Encodes the specified JobCreated message. Does not implicitly {@link vicinal.broker.v1.JobCreated.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobCreated
                 * @static
                 * @param {vicinal.broker.v1.JobCreated.$Properties} message JobCreated message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobCreated.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.secret != null && $Object.hasOwnProperty.call(message, "secret") && message.secret.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.secret);
                    if (message.notes != null && message.notes.length)
                        for (let i = 0; i < message.notes.length; ++i)
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.notes[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobCreated message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobCreated
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobCreated & vicinal.broker.v1.JobCreated.$Shape} JobCreated
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobCreated.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobCreated();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.secret = value;
                                else
                                    delete message.secret;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.notes && message.notes.length))
                                    message.notes = [];
                                message.notes.push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for JobCreated
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobCreated
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobCreated.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobCreated";
                };

                return JobCreated;
            })();

            v1.JobJoined = (function() {

                /**
                 * Properties of a JobJoined.
                 * @typedef {Object} vicinal.broker.v1.JobJoined.$Properties
                 * @property {number|null} [size] JobJoined size
                 * @property {number|null} [ringBytes] JobJoined ringBytes
                 * @property {number|null} [ringsPerBank] JobJoined ringsPerBank
                 * @property {number|null} [headBytes] JobJoined headBytes
                 * @property {number|null} [coResident] JobJoined coResident
                 * @property {string|null} [policy] JobJoined policy
                 * @property {string|null} [require] JobJoined require
                 * @property {boolean|null} [resumed] JobJoined resumed
                 * @property {number|null} [neighbours] JobJoined neighbours
                 * @property {Array.<number>|null} [kernels] JobJoined kernels
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobJoined.
                 * @memberof vicinal.broker.v1
                 * @interface IJobJoined
                 * @augments vicinal.broker.v1.JobJoined.$Properties
                 * @deprecated Use vicinal.broker.v1.JobJoined.$Properties instead.
                 */

                /**
                 * Shape of a JobJoined.
                 * @typedef {vicinal.broker.v1.JobJoined.$Properties} vicinal.broker.v1.JobJoined.$Shape
                 */

                /**
                 * Constructs a new JobJoined.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobJoined.
                 * @constructor
                 * @param {vicinal.broker.v1.JobJoined.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobJoined = function (properties) {
                    this.kernels = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobJoined size.
                 * @member {number} size
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.size = 0;

                /**
                 * JobJoined ringBytes.
                 * @member {number} ringBytes
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.ringBytes = 0;

                /**
                 * JobJoined ringsPerBank.
                 * @member {number} ringsPerBank
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.ringsPerBank = 0;

                /**
                 * JobJoined headBytes.
                 * @member {number} headBytes
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.headBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * JobJoined coResident.
                 * @member {number} coResident
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.coResident = 0;

                /**
                 * JobJoined policy.
                 * @member {string} policy
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.policy = "";

                /**
                 * JobJoined require.
                 * @member {string} require
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.require = "";

                /**
                 * JobJoined resumed.
                 * @member {boolean} resumed
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.resumed = false;

                /**
                 * JobJoined neighbours.
                 * @member {number} neighbours
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.neighbours = 0;

                /**
                 * JobJoined kernels.
                 * @member {Array.<number>} kernels
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.kernels = $util.emptyArray;

                /**
                 * Creates a new JobJoined instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobJoined
                 * @static
                 * @param {vicinal.broker.v1.JobJoined.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobJoined} JobJoined instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobJoined.$Shape): vicinal.broker.v1.JobJoined & vicinal.broker.v1.JobJoined.$Shape;
                 *   (properties?: vicinal.broker.v1.JobJoined.$Properties): vicinal.broker.v1.JobJoined;
                 * }}
                 */
                JobJoined.create = function(properties) {
                    return new JobJoined(properties);
                };

                /**
                 * Encodes the specified JobJoined message. Does not implicitly {@link vicinal.broker.v1.JobJoined.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobJoined
                 * @static
                 * @param {vicinal.broker.v1.JobJoined.$Properties} message JobJoined message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobJoined.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.size);
                    if (message.ringBytes != null && $Object.hasOwnProperty.call(message, "ringBytes") && message.ringBytes !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.ringBytes);
                    if (message.ringsPerBank != null && $Object.hasOwnProperty.call(message, "ringsPerBank") && message.ringsPerBank !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.ringsPerBank);
                    if (message.headBytes != null && $Object.hasOwnProperty.call(message, "headBytes") && (typeof message.headBytes === "object" ? message.headBytes.low || message.headBytes.high : message.headBytes !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.headBytes);
                    if (message.coResident != null && $Object.hasOwnProperty.call(message, "coResident") && message.coResident !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.coResident);
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.policy);
                    if (message.require != null && $Object.hasOwnProperty.call(message, "require") && message.require !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.require);
                    if (message.resumed != null && $Object.hasOwnProperty.call(message, "resumed") && message.resumed !== false)
                        writer.uint32(/* id 8, wireType 0 =*/64).bool(message.resumed);
                    if (message.neighbours != null && $Object.hasOwnProperty.call(message, "neighbours") && message.neighbours !== 0)
                        writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.neighbours);
                    if (message.kernels != null && message.kernels.length)
                        writer.uint32(/* id 10, wireType 2 =*/82).uint32s(message.kernels);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobJoined message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobJoined
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobJoined & vicinal.broker.v1.JobJoined.$Shape} JobJoined
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobJoined.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobJoined();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.size = value;
                                else
                                    delete message.size;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.ringBytes = value;
                                else
                                    delete message.ringBytes;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.ringsPerBank = value;
                                else
                                    delete message.ringsPerBank;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.headBytes = value;
                                else
                                    delete message.headBytes;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.coResident = value;
                                else
                                    delete message.coResident;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.policy = value;
                                else
                                    delete message.policy;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.require = value;
                                else
                                    delete message.require;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.resumed = value;
                                else
                                    delete message.resumed;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.neighbours = value;
                                else
                                    delete message.neighbours;
                                continue;
                            }
                        case 10: {
                                if (wireType === 2) {
                                    if (!(message.kernels && message.kernels.length))
                                        message.kernels = [];
                                    reader.uint32s(message.kernels);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.kernels && message.kernels.length))
                                    message.kernels = [];
                                message.kernels.push(reader.uint32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for JobJoined
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobJoined
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobJoined.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobJoined";
                };

                return JobJoined;
            })();

            v1.JobAdopted = (function() {

                /**
                 * Properties of a JobAdopted.
                 * @typedef {Object} vicinal.broker.v1.JobAdopted.$Properties
                 * @property {number|null} [size] JobAdopted size
                 * @property {Array.<number>|null} [ranks] JobAdopted ranks
                 * @property {string|null} [policy] JobAdopted policy
                 * @property {string|null} [require] JobAdopted require
                 * @property {Array.<string>|null} [notes] JobAdopted notes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobAdopted.
                 * @memberof vicinal.broker.v1
                 * @interface IJobAdopted
                 * @augments vicinal.broker.v1.JobAdopted.$Properties
                 * @deprecated Use vicinal.broker.v1.JobAdopted.$Properties instead.
                 */

                /**
                 * Shape of a JobAdopted.
                 * @typedef {vicinal.broker.v1.JobAdopted.$Properties} vicinal.broker.v1.JobAdopted.$Shape
                 */

                /**
                 * Constructs a new JobAdopted.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobAdopted.
                 * @constructor
                 * @param {vicinal.broker.v1.JobAdopted.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobAdopted = function (properties) {
                    this.ranks = [];
                    this.notes = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobAdopted size.
                 * @member {number} size
                 * @memberof vicinal.broker.v1.JobAdopted
                 * @instance
                 */
                JobAdopted.prototype.size = 0;

                /**
                 * JobAdopted ranks.
                 * @member {Array.<number>} ranks
                 * @memberof vicinal.broker.v1.JobAdopted
                 * @instance
                 */
                JobAdopted.prototype.ranks = $util.emptyArray;

                /**
                 * JobAdopted policy.
                 * @member {string} policy
                 * @memberof vicinal.broker.v1.JobAdopted
                 * @instance
                 */
                JobAdopted.prototype.policy = "";

                /**
                 * JobAdopted require.
                 * @member {string} require
                 * @memberof vicinal.broker.v1.JobAdopted
                 * @instance
                 */
                JobAdopted.prototype.require = "";

                /**
                 * JobAdopted notes.
                 * @member {Array.<string>} notes
                 * @memberof vicinal.broker.v1.JobAdopted
                 * @instance
                 */
                JobAdopted.prototype.notes = $util.emptyArray;

                /**
                 * Creates a new JobAdopted instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobAdopted
                 * @static
                 * @param {vicinal.broker.v1.JobAdopted.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobAdopted} JobAdopted instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobAdopted.$Shape): vicinal.broker.v1.JobAdopted & vicinal.broker.v1.JobAdopted.$Shape;
                 *   (properties?: vicinal.broker.v1.JobAdopted.$Properties): vicinal.broker.v1.JobAdopted;
                 * }}
                 */
                JobAdopted.create = function(properties) {
                    return new JobAdopted(properties);
                };

                /**
                 * Encodes the specified JobAdopted message. Does not implicitly {@link vicinal.broker.v1.JobAdopted.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobAdopted
                 * @static
                 * @param {vicinal.broker.v1.JobAdopted.$Properties} message JobAdopted message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobAdopted.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.size);
                    if (message.ranks != null && message.ranks.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.ranks);
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.policy);
                    if (message.require != null && $Object.hasOwnProperty.call(message, "require") && message.require !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.require);
                    if (message.notes != null && message.notes.length)
                        for (let i = 0; i < message.notes.length; ++i)
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.notes[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobAdopted message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobAdopted
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobAdopted & vicinal.broker.v1.JobAdopted.$Shape} JobAdopted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobAdopted.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobAdopted();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.size = value;
                                else
                                    delete message.size;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.ranks && message.ranks.length))
                                        message.ranks = [];
                                    reader.uint32s(message.ranks);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                message.ranks.push(reader.uint32());
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.policy = value;
                                else
                                    delete message.policy;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.require = value;
                                else
                                    delete message.require;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.notes && message.notes.length))
                                    message.notes = [];
                                message.notes.push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for JobAdopted
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobAdopted
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobAdopted.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobAdopted";
                };

                return JobAdopted;
            })();

            v1.JobPlaced = (function() {

                /**
                 * Properties of a JobPlaced.
                 * @typedef {Object} vicinal.broker.v1.JobPlaced.$Properties
                 * @property {string|null} [job] JobPlaced job
                 * @property {Array.<number>|null} [kernels] JobPlaced kernels
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobPlaced.
                 * @memberof vicinal.broker.v1
                 * @interface IJobPlaced
                 * @augments vicinal.broker.v1.JobPlaced.$Properties
                 * @deprecated Use vicinal.broker.v1.JobPlaced.$Properties instead.
                 */

                /**
                 * Shape of a JobPlaced.
                 * @typedef {vicinal.broker.v1.JobPlaced.$Properties} vicinal.broker.v1.JobPlaced.$Shape
                 */

                /**
                 * Constructs a new JobPlaced.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobPlaced.
                 * @constructor
                 * @param {vicinal.broker.v1.JobPlaced.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobPlaced = function (properties) {
                    this.kernels = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobPlaced job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.JobPlaced
                 * @instance
                 */
                JobPlaced.prototype.job = "";

                /**
                 * JobPlaced kernels.
                 * @member {Array.<number>} kernels
                 * @memberof vicinal.broker.v1.JobPlaced
                 * @instance
                 */
                JobPlaced.prototype.kernels = $util.emptyArray;

                /**
                 * Creates a new JobPlaced instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobPlaced
                 * @static
                 * @param {vicinal.broker.v1.JobPlaced.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobPlaced} JobPlaced instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobPlaced.$Shape): vicinal.broker.v1.JobPlaced & vicinal.broker.v1.JobPlaced.$Shape;
                 *   (properties?: vicinal.broker.v1.JobPlaced.$Properties): vicinal.broker.v1.JobPlaced;
                 * }}
                 */
                JobPlaced.create = function(properties) {
                    return new JobPlaced(properties);
                };

                /**
                 * Encodes the specified JobPlaced message. Does not implicitly {@link vicinal.broker.v1.JobPlaced.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobPlaced
                 * @static
                 * @param {vicinal.broker.v1.JobPlaced.$Properties} message JobPlaced message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobPlaced.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.kernels != null && message.kernels.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.kernels);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobPlaced message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobPlaced
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobPlaced & vicinal.broker.v1.JobPlaced.$Shape} JobPlaced
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobPlaced.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobPlaced();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.kernels && message.kernels.length))
                                        message.kernels = [];
                                    reader.uint32s(message.kernels);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.kernels && message.kernels.length))
                                    message.kernels = [];
                                message.kernels.push(reader.uint32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for JobPlaced
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobPlaced
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobPlaced.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobPlaced";
                };

                return JobPlaced;
            })();

            v1.SegmentGranted = (function() {

                /**
                 * Properties of a SegmentGranted.
                 * @typedef {Object} vicinal.broker.v1.SegmentGranted.$Properties
                 * @property {number|null} [segment] SegmentGranted segment
                 * @property {vicinal.broker.v1.SegmentKind|null} [kind] SegmentGranted kind
                 * @property {number|null} [bytes] SegmentGranted bytes
                 * @property {number|null} [index] SegmentGranted index
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentGranted.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentGranted
                 * @augments vicinal.broker.v1.SegmentGranted.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentGranted.$Properties instead.
                 */

                /**
                 * Shape of a SegmentGranted.
                 * @typedef {vicinal.broker.v1.SegmentGranted.$Properties} vicinal.broker.v1.SegmentGranted.$Shape
                 */

                /**
                 * Constructs a new SegmentGranted.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentGranted.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentGranted.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentGranted = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentGranted segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @instance
                 */
                SegmentGranted.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SegmentGranted kind.
                 * @member {vicinal.broker.v1.SegmentKind} kind
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @instance
                 */
                SegmentGranted.prototype.kind = 0;

                /**
                 * SegmentGranted bytes.
                 * @member {number} bytes
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @instance
                 */
                SegmentGranted.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SegmentGranted index.
                 * @member {number} index
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @instance
                 */
                SegmentGranted.prototype.index = 0;

                /**
                 * Creates a new SegmentGranted instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @static
                 * @param {vicinal.broker.v1.SegmentGranted.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentGranted} SegmentGranted instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentGranted.$Shape): vicinal.broker.v1.SegmentGranted & vicinal.broker.v1.SegmentGranted.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentGranted.$Properties): vicinal.broker.v1.SegmentGranted;
                 * }}
                 */
                SegmentGranted.create = function(properties) {
                    return new SegmentGranted(properties);
                };

                /**
                 * Encodes the specified SegmentGranted message. Does not implicitly {@link vicinal.broker.v1.SegmentGranted.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @static
                 * @param {vicinal.broker.v1.SegmentGranted.$Properties} message SegmentGranted message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentGranted.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.kind);
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytes);
                    if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.index);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentGranted message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentGranted & vicinal.broker.v1.SegmentGranted.$Shape} SegmentGranted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentGranted.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentGranted();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.index = value;
                                else
                                    delete message.index;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for SegmentGranted
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentGranted.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentGranted";
                };

                return SegmentGranted;
            })();

            v1.WindowGranted = (function() {

                /**
                 * Properties of a WindowGranted.
                 * @typedef {Object} vicinal.broker.v1.WindowGranted.$Properties
                 * @property {number|null} [rank] WindowGranted rank
                 * @property {number|null} [segment] WindowGranted segment
                 * @property {number|null} [bytes] WindowGranted bytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WindowGranted.
                 * @memberof vicinal.broker.v1
                 * @interface IWindowGranted
                 * @augments vicinal.broker.v1.WindowGranted.$Properties
                 * @deprecated Use vicinal.broker.v1.WindowGranted.$Properties instead.
                 */

                /**
                 * Shape of a WindowGranted.
                 * @typedef {vicinal.broker.v1.WindowGranted.$Properties} vicinal.broker.v1.WindowGranted.$Shape
                 */

                /**
                 * Constructs a new WindowGranted.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a WindowGranted.
                 * @constructor
                 * @param {vicinal.broker.v1.WindowGranted.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WindowGranted = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WindowGranted rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @instance
                 */
                WindowGranted.prototype.rank = 0;

                /**
                 * WindowGranted segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @instance
                 */
                WindowGranted.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * WindowGranted bytes.
                 * @member {number} bytes
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @instance
                 */
                WindowGranted.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new WindowGranted instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @static
                 * @param {vicinal.broker.v1.WindowGranted.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.WindowGranted} WindowGranted instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.WindowGranted.$Shape): vicinal.broker.v1.WindowGranted & vicinal.broker.v1.WindowGranted.$Shape;
                 *   (properties?: vicinal.broker.v1.WindowGranted.$Properties): vicinal.broker.v1.WindowGranted;
                 * }}
                 */
                WindowGranted.create = function(properties) {
                    return new WindowGranted(properties);
                };

                /**
                 * Encodes the specified WindowGranted message. Does not implicitly {@link vicinal.broker.v1.WindowGranted.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @static
                 * @param {vicinal.broker.v1.WindowGranted.$Properties} message WindowGranted message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WindowGranted.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.segment);
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WindowGranted message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowGranted & vicinal.broker.v1.WindowGranted.$Shape} WindowGranted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WindowGranted.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.WindowGranted();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for WindowGranted
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                WindowGranted.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.WindowGranted";
                };

                return WindowGranted;
            })();

            v1.SegmentSealed = (function() {

                /**
                 * Properties of a SegmentSealed.
                 * @typedef {Object} vicinal.broker.v1.SegmentSealed.$Properties
                 * @property {number|null} [segment] SegmentSealed segment
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentSealed.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentSealed
                 * @augments vicinal.broker.v1.SegmentSealed.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentSealed.$Properties instead.
                 */

                /**
                 * Shape of a SegmentSealed.
                 * @typedef {vicinal.broker.v1.SegmentSealed.$Properties} vicinal.broker.v1.SegmentSealed.$Shape
                 */

                /**
                 * Constructs a new SegmentSealed.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentSealed.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentSealed.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentSealed = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentSealed segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @instance
                 */
                SegmentSealed.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new SegmentSealed instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @static
                 * @param {vicinal.broker.v1.SegmentSealed.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentSealed} SegmentSealed instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentSealed.$Shape): vicinal.broker.v1.SegmentSealed & vicinal.broker.v1.SegmentSealed.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentSealed.$Properties): vicinal.broker.v1.SegmentSealed;
                 * }}
                 */
                SegmentSealed.create = function(properties) {
                    return new SegmentSealed(properties);
                };

                /**
                 * Encodes the specified SegmentSealed message. Does not implicitly {@link vicinal.broker.v1.SegmentSealed.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @static
                 * @param {vicinal.broker.v1.SegmentSealed.$Properties} message SegmentSealed message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentSealed.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentSealed message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentSealed & vicinal.broker.v1.SegmentSealed.$Shape} SegmentSealed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentSealed.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentSealed();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for SegmentSealed
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentSealed.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentSealed";
                };

                return SegmentSealed;
            })();

            v1.RingPlace = (function() {

                /**
                 * Properties of a RingPlace.
                 * @typedef {Object} vicinal.broker.v1.RingPlace.$Properties
                 * @property {number|null} [segment] RingPlace segment
                 * @property {number|null} [index] RingPlace index
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RingPlace.
                 * @memberof vicinal.broker.v1
                 * @interface IRingPlace
                 * @augments vicinal.broker.v1.RingPlace.$Properties
                 * @deprecated Use vicinal.broker.v1.RingPlace.$Properties instead.
                 */

                /**
                 * Shape of a RingPlace.
                 * @typedef {vicinal.broker.v1.RingPlace.$Properties} vicinal.broker.v1.RingPlace.$Shape
                 */

                /**
                 * Constructs a new RingPlace.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a RingPlace.
                 * @constructor
                 * @param {vicinal.broker.v1.RingPlace.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RingPlace = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RingPlace segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.RingPlace
                 * @instance
                 */
                RingPlace.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * RingPlace index.
                 * @member {number} index
                 * @memberof vicinal.broker.v1.RingPlace
                 * @instance
                 */
                RingPlace.prototype.index = 0;

                /**
                 * Creates a new RingPlace instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.RingPlace
                 * @static
                 * @param {vicinal.broker.v1.RingPlace.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.RingPlace} RingPlace instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.RingPlace.$Shape): vicinal.broker.v1.RingPlace & vicinal.broker.v1.RingPlace.$Shape;
                 *   (properties?: vicinal.broker.v1.RingPlace.$Properties): vicinal.broker.v1.RingPlace;
                 * }}
                 */
                RingPlace.create = function(properties) {
                    return new RingPlace(properties);
                };

                /**
                 * Encodes the specified RingPlace message. Does not implicitly {@link vicinal.broker.v1.RingPlace.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.RingPlace
                 * @static
                 * @param {vicinal.broker.v1.RingPlace.$Properties} message RingPlace message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RingPlace.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.index);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RingPlace message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.RingPlace
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RingPlace & vicinal.broker.v1.RingPlace.$Shape} RingPlace
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RingPlace.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.RingPlace();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.index = value;
                                else
                                    delete message.index;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for RingPlace
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.RingPlace
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                RingPlace.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.RingPlace";
                };

                return RingPlace;
            })();

            v1.Mover = (function() {

                /**
                 * Properties of a Mover.
                 * @typedef {Object} vicinal.broker.v1.Mover.$Properties
                 * @property {string|null} [name] Mover name
                 * @property {number|null} [minBytes] Mover minBytes
                 * @property {number|null} [maxBytes] Mover maxBytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Mover.
                 * @memberof vicinal.broker.v1
                 * @interface IMover
                 * @augments vicinal.broker.v1.Mover.$Properties
                 * @deprecated Use vicinal.broker.v1.Mover.$Properties instead.
                 */

                /**
                 * Shape of a Mover.
                 * @typedef {vicinal.broker.v1.Mover.$Properties} vicinal.broker.v1.Mover.$Shape
                 */

                /**
                 * Constructs a new Mover.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Mover.
                 * @constructor
                 * @param {vicinal.broker.v1.Mover.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Mover = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Mover name.
                 * @member {string} name
                 * @memberof vicinal.broker.v1.Mover
                 * @instance
                 */
                Mover.prototype.name = "";

                /**
                 * Mover minBytes.
                 * @member {number} minBytes
                 * @memberof vicinal.broker.v1.Mover
                 * @instance
                 */
                Mover.prototype.minBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Mover maxBytes.
                 * @member {number} maxBytes
                 * @memberof vicinal.broker.v1.Mover
                 * @instance
                 */
                Mover.prototype.maxBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new Mover instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Mover
                 * @static
                 * @param {vicinal.broker.v1.Mover.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Mover} Mover instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Mover.$Shape): vicinal.broker.v1.Mover & vicinal.broker.v1.Mover.$Shape;
                 *   (properties?: vicinal.broker.v1.Mover.$Properties): vicinal.broker.v1.Mover;
                 * }}
                 */
                Mover.create = function(properties) {
                    return new Mover(properties);
                };

                /**
                 * Encodes the specified Mover message. Does not implicitly {@link vicinal.broker.v1.Mover.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Mover
                 * @static
                 * @param {vicinal.broker.v1.Mover.$Properties} message Mover message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Mover.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                    if (message.minBytes != null && $Object.hasOwnProperty.call(message, "minBytes") && (typeof message.minBytes === "object" ? message.minBytes.low || message.minBytes.high : message.minBytes !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.minBytes);
                    if (message.maxBytes != null && $Object.hasOwnProperty.call(message, "maxBytes") && (typeof message.maxBytes === "object" ? message.maxBytes.low || message.maxBytes.high : message.maxBytes !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.maxBytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Mover message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Mover
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Mover & vicinal.broker.v1.Mover.$Shape} Mover
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Mover.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Mover();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.minBytes = value;
                                else
                                    delete message.minBytes;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.maxBytes = value;
                                else
                                    delete message.maxBytes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Mover
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Mover
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Mover.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Mover";
                };

                return Mover;
            })();

            v1.PairGranted = (function() {

                /**
                 * Properties of a PairGranted.
                 * @typedef {Object} vicinal.broker.v1.PairGranted.$Properties
                 * @property {number|null} [rank] PairGranted rank
                 * @property {vicinal.broker.v1.Channel.$Properties|null} [channel] PairGranted channel
                 * @property {vicinal.broker.v1.RingPlace.$Properties|null} [outgoing] PairGranted outgoing
                 * @property {vicinal.broker.v1.RingPlace.$Properties|null} [incoming] PairGranted incoming
                 * @property {number|null} [peerPid] PairGranted peerPid
                 * @property {number|null} [ownHead] PairGranted ownHead
                 * @property {boolean|null} [fenced] PairGranted fenced
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PairGranted.
                 * @memberof vicinal.broker.v1
                 * @interface IPairGranted
                 * @augments vicinal.broker.v1.PairGranted.$Properties
                 * @deprecated Use vicinal.broker.v1.PairGranted.$Properties instead.
                 */

                /**
                 * Shape of a PairGranted.
                 * @typedef {vicinal.broker.v1.PairGranted.$Properties} vicinal.broker.v1.PairGranted.$Shape
                 */

                /**
                 * Constructs a new PairGranted.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PairGranted.
                 * @constructor
                 * @param {vicinal.broker.v1.PairGranted.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PairGranted = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PairGranted rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.rank = 0;

                /**
                 * PairGranted channel.
                 * @member {vicinal.broker.v1.Channel.$Properties|null|undefined} channel
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.channel = null;

                /**
                 * PairGranted outgoing.
                 * @member {vicinal.broker.v1.RingPlace.$Properties|null|undefined} outgoing
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.outgoing = null;

                /**
                 * PairGranted incoming.
                 * @member {vicinal.broker.v1.RingPlace.$Properties|null|undefined} incoming
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.incoming = null;

                /**
                 * PairGranted peerPid.
                 * @member {number} peerPid
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.peerPid = 0;

                /**
                 * PairGranted ownHead.
                 * @member {number} ownHead
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.ownHead = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * PairGranted fenced.
                 * @member {boolean} fenced
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.fenced = false;

                /**
                 * Creates a new PairGranted instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PairGranted
                 * @static
                 * @param {vicinal.broker.v1.PairGranted.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PairGranted} PairGranted instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PairGranted.$Shape): vicinal.broker.v1.PairGranted & vicinal.broker.v1.PairGranted.$Shape;
                 *   (properties?: vicinal.broker.v1.PairGranted.$Properties): vicinal.broker.v1.PairGranted;
                 * }}
                 */
                PairGranted.create = function(properties) {
                    return new PairGranted(properties);
                };

                /**
                 * Encodes the specified PairGranted message. Does not implicitly {@link vicinal.broker.v1.PairGranted.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PairGranted
                 * @static
                 * @param {vicinal.broker.v1.PairGranted.$Properties} message PairGranted message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PairGranted.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.channel != null && $Object.hasOwnProperty.call(message, "channel"))
                        $root.vicinal.broker.v1.Channel.encode(message.channel, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.outgoing != null && $Object.hasOwnProperty.call(message, "outgoing"))
                        $root.vicinal.broker.v1.RingPlace.encode(message.outgoing, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.incoming != null && $Object.hasOwnProperty.call(message, "incoming"))
                        $root.vicinal.broker.v1.RingPlace.encode(message.incoming, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.peerPid != null && $Object.hasOwnProperty.call(message, "peerPid") && message.peerPid !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.peerPid);
                    if (message.ownHead != null && $Object.hasOwnProperty.call(message, "ownHead") && (typeof message.ownHead === "object" ? message.ownHead.low || message.ownHead.high : message.ownHead !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.ownHead);
                    if (message.fenced != null && $Object.hasOwnProperty.call(message, "fenced") && message.fenced !== false)
                        writer.uint32(/* id 7, wireType 0 =*/56).bool(message.fenced);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PairGranted message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PairGranted
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairGranted & vicinal.broker.v1.PairGranted.$Shape} PairGranted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PairGranted.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PairGranted();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.channel = $root.vicinal.broker.v1.Channel.decode(reader, reader.size(), $undefined, _depth + 1, message.channel);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.outgoing = $root.vicinal.broker.v1.RingPlace.decode(reader, reader.size(), $undefined, _depth + 1, message.outgoing);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.incoming = $root.vicinal.broker.v1.RingPlace.decode(reader, reader.size(), $undefined, _depth + 1, message.incoming);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.peerPid = value;
                                else
                                    delete message.peerPid;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.ownHead = value;
                                else
                                    delete message.ownHead;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.fenced = value;
                                else
                                    delete message.fenced;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for PairGranted
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PairGranted
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PairGranted.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PairGranted";
                };

                return PairGranted;
            })();

            v1.Channel = (function() {

                /**
                 * Properties of a Channel.
                 * @typedef {Object} vicinal.broker.v1.Channel.$Properties
                 * @property {string|null} [locality] Channel locality
                 * @property {string|null} [numa] Channel numa
                 * @property {string|null} [name] Channel name
                 * @property {Array.<vicinal.broker.v1.Mover.$Properties>|null} [movers] Channel movers
                 * @property {Array.<string>|null} [evidence] Channel evidence
                 * @property {Array.<string>|null} [reasons] Channel reasons
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Channel.
                 * @memberof vicinal.broker.v1
                 * @interface IChannel
                 * @augments vicinal.broker.v1.Channel.$Properties
                 * @deprecated Use vicinal.broker.v1.Channel.$Properties instead.
                 */

                /**
                 * Shape of a Channel.
                 * @typedef {vicinal.broker.v1.Channel.$Properties} vicinal.broker.v1.Channel.$Shape
                 */

                /**
                 * Constructs a new Channel.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Channel.
                 * @constructor
                 * @param {vicinal.broker.v1.Channel.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Channel = function (properties) {
                    this.movers = [];
                    this.evidence = [];
                    this.reasons = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Channel locality.
                 * @member {string} locality
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.locality = "";

                /**
                 * Channel numa.
                 * @member {string} numa
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.numa = "";

                /**
                 * Channel name.
                 * @member {string} name
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.name = "";

                /**
                 * Channel movers.
                 * @member {Array.<vicinal.broker.v1.Mover.$Properties>} movers
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.movers = $util.emptyArray;

                /**
                 * Channel evidence.
                 * @member {Array.<string>} evidence
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.evidence = $util.emptyArray;

                /**
                 * Channel reasons.
                 * @member {Array.<string>} reasons
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.reasons = $util.emptyArray;

                /**
                 * Creates a new Channel instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Channel
                 * @static
                 * @param {vicinal.broker.v1.Channel.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Channel} Channel instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Channel.$Shape): vicinal.broker.v1.Channel & vicinal.broker.v1.Channel.$Shape;
                 *   (properties?: vicinal.broker.v1.Channel.$Properties): vicinal.broker.v1.Channel;
                 * }}
                 */
                Channel.create = function(properties) {
                    return new Channel(properties);
                };

                /**
                 * Encodes the specified Channel message. Does not implicitly {@link vicinal.broker.v1.Channel.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Channel
                 * @static
                 * @param {vicinal.broker.v1.Channel.$Properties} message Channel message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Channel.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.locality != null && $Object.hasOwnProperty.call(message, "locality") && message.locality !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.locality);
                    if (message.numa != null && $Object.hasOwnProperty.call(message, "numa") && message.numa !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.numa);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                    if (message.movers != null && message.movers.length)
                        for (let i = 0; i < message.movers.length; ++i)
                            $root.vicinal.broker.v1.Mover.encode(message.movers[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.evidence != null && message.evidence.length)
                        for (let i = 0; i < message.evidence.length; ++i)
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.evidence[i]);
                    if (message.reasons != null && message.reasons.length)
                        for (let i = 0; i < message.reasons.length; ++i)
                            writer.uint32(/* id 6, wireType 2 =*/50).string(message.reasons[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Channel message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Channel
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Channel & vicinal.broker.v1.Channel.$Shape} Channel
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Channel.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Channel();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.locality = value;
                                else
                                    delete message.locality;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.numa = value;
                                else
                                    delete message.numa;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.movers && message.movers.length))
                                    message.movers = [];
                                message.movers.push($root.vicinal.broker.v1.Mover.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.evidence && message.evidence.length))
                                    message.evidence = [];
                                message.evidence.push(reader.stringVerify());
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.reasons && message.reasons.length))
                                    message.reasons = [];
                                message.reasons.push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Channel
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Channel
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Channel.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Channel";
                };

                return Channel;
            })();

            v1.PairRevoked = (function() {

                /**
                 * Properties of a PairRevoked.
                 * @typedef {Object} vicinal.broker.v1.PairRevoked.$Properties
                 * @property {number|null} [rank] PairRevoked rank
                 * @property {string|null} [reason] PairRevoked reason
                 * @property {boolean|null} [died] PairRevoked died
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PairRevoked.
                 * @memberof vicinal.broker.v1
                 * @interface IPairRevoked
                 * @augments vicinal.broker.v1.PairRevoked.$Properties
                 * @deprecated Use vicinal.broker.v1.PairRevoked.$Properties instead.
                 */

                /**
                 * Shape of a PairRevoked.
                 * @typedef {vicinal.broker.v1.PairRevoked.$Properties} vicinal.broker.v1.PairRevoked.$Shape
                 */

                /**
                 * Constructs a new PairRevoked.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PairRevoked.
                 * @constructor
                 * @param {vicinal.broker.v1.PairRevoked.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PairRevoked = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PairRevoked rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @instance
                 */
                PairRevoked.prototype.rank = 0;

                /**
                 * PairRevoked reason.
                 * @member {string} reason
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @instance
                 */
                PairRevoked.prototype.reason = "";

                /**
                 * PairRevoked died.
                 * @member {boolean} died
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @instance
                 */
                PairRevoked.prototype.died = false;

                /**
                 * Creates a new PairRevoked instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @static
                 * @param {vicinal.broker.v1.PairRevoked.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PairRevoked} PairRevoked instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PairRevoked.$Shape): vicinal.broker.v1.PairRevoked & vicinal.broker.v1.PairRevoked.$Shape;
                 *   (properties?: vicinal.broker.v1.PairRevoked.$Properties): vicinal.broker.v1.PairRevoked;
                 * }}
                 */
                PairRevoked.create = function(properties) {
                    return new PairRevoked(properties);
                };

                /**
                 * Encodes the specified PairRevoked message. Does not implicitly {@link vicinal.broker.v1.PairRevoked.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @static
                 * @param {vicinal.broker.v1.PairRevoked.$Properties} message PairRevoked message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PairRevoked.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                    if (message.died != null && $Object.hasOwnProperty.call(message, "died") && message.died !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.died);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PairRevoked message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairRevoked & vicinal.broker.v1.PairRevoked.$Shape} PairRevoked
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PairRevoked.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PairRevoked();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.died = value;
                                else
                                    delete message.died;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for PairRevoked
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PairRevoked.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PairRevoked";
                };

                return PairRevoked;
            })();

            v1.PeerSegment = (function() {

                /**
                 * Properties of a PeerSegment.
                 * @typedef {Object} vicinal.broker.v1.PeerSegment.$Properties
                 * @property {number|null} [rank] PeerSegment rank
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PeerSegment.
                 * @memberof vicinal.broker.v1
                 * @interface IPeerSegment
                 * @augments vicinal.broker.v1.PeerSegment.$Properties
                 * @deprecated Use vicinal.broker.v1.PeerSegment.$Properties instead.
                 */

                /**
                 * Shape of a PeerSegment.
                 * @typedef {vicinal.broker.v1.PeerSegment.$Properties} vicinal.broker.v1.PeerSegment.$Shape
                 */

                /**
                 * Constructs a new PeerSegment.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PeerSegment.
                 * @constructor
                 * @param {vicinal.broker.v1.PeerSegment.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PeerSegment = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PeerSegment rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @instance
                 */
                PeerSegment.prototype.rank = 0;

                /**
                 * Creates a new PeerSegment instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @static
                 * @param {vicinal.broker.v1.PeerSegment.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PeerSegment} PeerSegment instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PeerSegment.$Shape): vicinal.broker.v1.PeerSegment & vicinal.broker.v1.PeerSegment.$Shape;
                 *   (properties?: vicinal.broker.v1.PeerSegment.$Properties): vicinal.broker.v1.PeerSegment;
                 * }}
                 */
                PeerSegment.create = function(properties) {
                    return new PeerSegment(properties);
                };

                /**
                 * Encodes the specified PeerSegment message. Does not implicitly {@link vicinal.broker.v1.PeerSegment.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @static
                 * @param {vicinal.broker.v1.PeerSegment.$Properties} message PeerSegment message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PeerSegment.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PeerSegment message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PeerSegment & vicinal.broker.v1.PeerSegment.$Shape} PeerSegment
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PeerSegment.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PeerSegment();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for PeerSegment
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PeerSegment.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PeerSegment";
                };

                return PeerSegment;
            })();

            v1.PeerWakeups = (function() {

                /**
                 * Properties of a PeerWakeups.
                 * @typedef {Object} vicinal.broker.v1.PeerWakeups.$Properties
                 * @property {number|null} [rank] PeerWakeups rank
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PeerWakeups.
                 * @memberof vicinal.broker.v1
                 * @interface IPeerWakeups
                 * @augments vicinal.broker.v1.PeerWakeups.$Properties
                 * @deprecated Use vicinal.broker.v1.PeerWakeups.$Properties instead.
                 */

                /**
                 * Shape of a PeerWakeups.
                 * @typedef {vicinal.broker.v1.PeerWakeups.$Properties} vicinal.broker.v1.PeerWakeups.$Shape
                 */

                /**
                 * Constructs a new PeerWakeups.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PeerWakeups.
                 * @constructor
                 * @param {vicinal.broker.v1.PeerWakeups.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PeerWakeups = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PeerWakeups rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.PeerWakeups
                 * @instance
                 */
                PeerWakeups.prototype.rank = 0;

                /**
                 * Creates a new PeerWakeups instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PeerWakeups
                 * @static
                 * @param {vicinal.broker.v1.PeerWakeups.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PeerWakeups} PeerWakeups instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PeerWakeups.$Shape): vicinal.broker.v1.PeerWakeups & vicinal.broker.v1.PeerWakeups.$Shape;
                 *   (properties?: vicinal.broker.v1.PeerWakeups.$Properties): vicinal.broker.v1.PeerWakeups;
                 * }}
                 */
                PeerWakeups.create = function(properties) {
                    return new PeerWakeups(properties);
                };

                /**
                 * Encodes the specified PeerWakeups message. Does not implicitly {@link vicinal.broker.v1.PeerWakeups.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PeerWakeups
                 * @static
                 * @param {vicinal.broker.v1.PeerWakeups.$Properties} message PeerWakeups message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PeerWakeups.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PeerWakeups message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PeerWakeups
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PeerWakeups & vicinal.broker.v1.PeerWakeups.$Shape} PeerWakeups
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PeerWakeups.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PeerWakeups();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for PeerWakeups
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PeerWakeups
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PeerWakeups.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PeerWakeups";
                };

                return PeerWakeups;
            })();

            v1.PeerSegmentGone = (function() {

                /**
                 * Properties of a PeerSegmentGone.
                 * @typedef {Object} vicinal.broker.v1.PeerSegmentGone.$Properties
                 * @property {number|null} [rank] PeerSegmentGone rank
                 * @property {number|null} [segment] PeerSegmentGone segment
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PeerSegmentGone.
                 * @memberof vicinal.broker.v1
                 * @interface IPeerSegmentGone
                 * @augments vicinal.broker.v1.PeerSegmentGone.$Properties
                 * @deprecated Use vicinal.broker.v1.PeerSegmentGone.$Properties instead.
                 */

                /**
                 * Shape of a PeerSegmentGone.
                 * @typedef {vicinal.broker.v1.PeerSegmentGone.$Properties} vicinal.broker.v1.PeerSegmentGone.$Shape
                 */

                /**
                 * Constructs a new PeerSegmentGone.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PeerSegmentGone.
                 * @constructor
                 * @param {vicinal.broker.v1.PeerSegmentGone.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PeerSegmentGone = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PeerSegmentGone rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @instance
                 */
                PeerSegmentGone.prototype.rank = 0;

                /**
                 * PeerSegmentGone segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @instance
                 */
                PeerSegmentGone.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new PeerSegmentGone instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @static
                 * @param {vicinal.broker.v1.PeerSegmentGone.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PeerSegmentGone} PeerSegmentGone instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PeerSegmentGone.$Shape): vicinal.broker.v1.PeerSegmentGone & vicinal.broker.v1.PeerSegmentGone.$Shape;
                 *   (properties?: vicinal.broker.v1.PeerSegmentGone.$Properties): vicinal.broker.v1.PeerSegmentGone;
                 * }}
                 */
                PeerSegmentGone.create = function(properties) {
                    return new PeerSegmentGone(properties);
                };

                /**
                 * Encodes the specified PeerSegmentGone message. Does not implicitly {@link vicinal.broker.v1.PeerSegmentGone.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @static
                 * @param {vicinal.broker.v1.PeerSegmentGone.$Properties} message PeerSegmentGone message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PeerSegmentGone.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.segment);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PeerSegmentGone message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PeerSegmentGone & vicinal.broker.v1.PeerSegmentGone.$Shape} PeerSegmentGone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PeerSegmentGone.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PeerSegmentGone();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for PeerSegmentGone
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PeerSegmentGone.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PeerSegmentGone";
                };

                return PeerSegmentGone;
            })();

            v1.Done = (function() {

                /**
                 * Properties of a Done.
                 * @typedef {Object} vicinal.broker.v1.Done.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Done.
                 * @memberof vicinal.broker.v1
                 * @interface IDone
                 * @augments vicinal.broker.v1.Done.$Properties
                 * @deprecated Use vicinal.broker.v1.Done.$Properties instead.
                 */

                /**
                 * Shape of a Done.
                 * @typedef {vicinal.broker.v1.Done.$Properties} vicinal.broker.v1.Done.$Shape
                 */

                /**
                 * Constructs a new Done.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Done.
                 * @constructor
                 * @param {vicinal.broker.v1.Done.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Done = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new Done instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Done
                 * @static
                 * @param {vicinal.broker.v1.Done.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Done} Done instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Done.$Shape): vicinal.broker.v1.Done & vicinal.broker.v1.Done.$Shape;
                 *   (properties?: vicinal.broker.v1.Done.$Properties): vicinal.broker.v1.Done;
                 * }}
                 */
                Done.create = function(properties) {
                    return new Done(properties);
                };

                /**
                 * Encodes the specified Done message. Does not implicitly {@link vicinal.broker.v1.Done.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Done
                 * @static
                 * @param {vicinal.broker.v1.Done.$Properties} message Done message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Done.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Done message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Done
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Done & vicinal.broker.v1.Done.$Shape} Done
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Done.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Done();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Done
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Done
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Done.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Done";
                };

                return Done;
            })();

            v1.Explanation = (function() {

                /**
                 * Properties of an Explanation.
                 * @typedef {Object} vicinal.broker.v1.Explanation.$Properties
                 * @property {string|null} [job] Explanation job
                 * @property {number|null} [a] Explanation a
                 * @property {number|null} [b] Explanation b
                 * @property {vicinal.broker.v1.Identity.$Properties|null} [identityA] Explanation identityA
                 * @property {vicinal.broker.v1.Identity.$Properties|null} [identityB] Explanation identityB
                 * @property {vicinal.broker.v1.Channel.$Properties|null} [channel] Explanation channel
                 * @property {boolean|null} [granted] Explanation granted
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Explanation.
                 * @memberof vicinal.broker.v1
                 * @interface IExplanation
                 * @augments vicinal.broker.v1.Explanation.$Properties
                 * @deprecated Use vicinal.broker.v1.Explanation.$Properties instead.
                 */

                /**
                 * Shape of an Explanation.
                 * @typedef {vicinal.broker.v1.Explanation.$Properties} vicinal.broker.v1.Explanation.$Shape
                 */

                /**
                 * Constructs a new Explanation.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents an Explanation.
                 * @constructor
                 * @param {vicinal.broker.v1.Explanation.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Explanation = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Explanation job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.job = "";

                /**
                 * Explanation a.
                 * @member {number} a
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.a = 0;

                /**
                 * Explanation b.
                 * @member {number} b
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.b = 0;

                /**
                 * Explanation identityA.
                 * @member {vicinal.broker.v1.Identity.$Properties|null|undefined} identityA
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.identityA = null;

                /**
                 * Explanation identityB.
                 * @member {vicinal.broker.v1.Identity.$Properties|null|undefined} identityB
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.identityB = null;

                /**
                 * Explanation channel.
                 * @member {vicinal.broker.v1.Channel.$Properties|null|undefined} channel
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.channel = null;

                /**
                 * Explanation granted.
                 * @member {boolean} granted
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.granted = false;

                /**
                 * Creates a new Explanation instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Explanation
                 * @static
                 * @param {vicinal.broker.v1.Explanation.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Explanation} Explanation instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Explanation.$Shape): vicinal.broker.v1.Explanation & vicinal.broker.v1.Explanation.$Shape;
                 *   (properties?: vicinal.broker.v1.Explanation.$Properties): vicinal.broker.v1.Explanation;
                 * }}
                 */
                Explanation.create = function(properties) {
                    return new Explanation(properties);
                };

                /**
                 * Encodes the specified Explanation message. Does not implicitly {@link vicinal.broker.v1.Explanation.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Explanation
                 * @static
                 * @param {vicinal.broker.v1.Explanation.$Properties} message Explanation message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Explanation.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.a != null && $Object.hasOwnProperty.call(message, "a") && message.a !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.a);
                    if (message.b != null && $Object.hasOwnProperty.call(message, "b") && message.b !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.b);
                    if (message.identityA != null && $Object.hasOwnProperty.call(message, "identityA"))
                        $root.vicinal.broker.v1.Identity.encode(message.identityA, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.identityB != null && $Object.hasOwnProperty.call(message, "identityB"))
                        $root.vicinal.broker.v1.Identity.encode(message.identityB, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.channel != null && $Object.hasOwnProperty.call(message, "channel"))
                        $root.vicinal.broker.v1.Channel.encode(message.channel, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.granted != null && $Object.hasOwnProperty.call(message, "granted") && message.granted !== false)
                        writer.uint32(/* id 7, wireType 0 =*/56).bool(message.granted);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Explanation message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Explanation
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Explanation & vicinal.broker.v1.Explanation.$Shape} Explanation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Explanation.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Explanation();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.a = value;
                                else
                                    delete message.a;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.b = value;
                                else
                                    delete message.b;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.identityA = $root.vicinal.broker.v1.Identity.decode(reader, reader.size(), $undefined, _depth + 1, message.identityA);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.identityB = $root.vicinal.broker.v1.Identity.decode(reader, reader.size(), $undefined, _depth + 1, message.identityB);
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.channel = $root.vicinal.broker.v1.Channel.decode(reader, reader.size(), $undefined, _depth + 1, message.channel);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.granted = value;
                                else
                                    delete message.granted;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Explanation
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Explanation
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Explanation.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Explanation";
                };

                return Explanation;
            })();

            v1.Topology = (function() {

                /**
                 * Properties of a Topology.
                 * @typedef {Object} vicinal.broker.v1.Topology.$Properties
                 * @property {string|null} [json] Topology json
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Topology.
                 * @memberof vicinal.broker.v1
                 * @interface ITopology
                 * @augments vicinal.broker.v1.Topology.$Properties
                 * @deprecated Use vicinal.broker.v1.Topology.$Properties instead.
                 */

                /**
                 * Shape of a Topology.
                 * @typedef {vicinal.broker.v1.Topology.$Properties} vicinal.broker.v1.Topology.$Shape
                 */

                /**
                 * Constructs a new Topology.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Topology.
                 * @constructor
                 * @param {vicinal.broker.v1.Topology.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Topology = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Topology json.
                 * @member {string} json
                 * @memberof vicinal.broker.v1.Topology
                 * @instance
                 */
                Topology.prototype.json = "";

                /**
                 * Creates a new Topology instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Topology
                 * @static
                 * @param {vicinal.broker.v1.Topology.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Topology} Topology instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Topology.$Shape): vicinal.broker.v1.Topology & vicinal.broker.v1.Topology.$Shape;
                 *   (properties?: vicinal.broker.v1.Topology.$Properties): vicinal.broker.v1.Topology;
                 * }}
                 */
                Topology.create = function(properties) {
                    return new Topology(properties);
                };

                /**
                 * Encodes the specified Topology message. Does not implicitly {@link vicinal.broker.v1.Topology.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Topology
                 * @static
                 * @param {vicinal.broker.v1.Topology.$Properties} message Topology message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Topology.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.json != null && $Object.hasOwnProperty.call(message, "json") && message.json !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.json);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Topology message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Topology
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Topology & vicinal.broker.v1.Topology.$Shape} Topology
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Topology.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Topology();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.json = value;
                                else
                                    delete message.json;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Topology
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Topology
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Topology.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Topology";
                };

                return Topology;
            })();

            v1.Counters = (function() {

                /**
                 * Properties of a Counters.
                 * @typedef {Object} vicinal.broker.v1.Counters.$Properties
                 * @property {Object.<string,number>|null} [values] Counters values
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Counters.
                 * @memberof vicinal.broker.v1
                 * @interface ICounters
                 * @augments vicinal.broker.v1.Counters.$Properties
                 * @deprecated Use vicinal.broker.v1.Counters.$Properties instead.
                 */

                /**
                 * Shape of a Counters.
                 * @typedef {vicinal.broker.v1.Counters.$Properties} vicinal.broker.v1.Counters.$Shape
                 */

                /**
                 * Constructs a new Counters.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Counters.
                 * @constructor
                 * @param {vicinal.broker.v1.Counters.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Counters = function (properties) {
                    this.values = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Counters values.
                 * @member {Object.<string,number>} values
                 * @memberof vicinal.broker.v1.Counters
                 * @instance
                 */
                Counters.prototype.values = $util.emptyObject;

                /**
                 * Creates a new Counters instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Counters
                 * @static
                 * @param {vicinal.broker.v1.Counters.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Counters} Counters instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Counters.$Shape): vicinal.broker.v1.Counters & vicinal.broker.v1.Counters.$Shape;
                 *   (properties?: vicinal.broker.v1.Counters.$Properties): vicinal.broker.v1.Counters;
                 * }}
                 */
                Counters.create = function(properties) {
                    return new Counters(properties);
                };

                /**
                 * Encodes the specified Counters message. Does not implicitly {@link vicinal.broker.v1.Counters.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Counters
                 * @static
                 * @param {vicinal.broker.v1.Counters.$Properties} message Counters message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Counters.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.values != null && $Object.hasOwnProperty.call(message, "values"))
                        for (let keys = $Object.keys(message.values), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 0 =*/16).uint64(message.values[keys[i]]).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Counters message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Counters
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Counters & vicinal.broker.v1.Counters.$Shape} Counters
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Counters.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Counters();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (message.values === $util.emptyObject)
                                    message.values = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = $util.Long ? $util.Long.fromNumber(0, true) : 0;
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 0)
                                            break;
                                        value = reader.uint64();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.values, key);
                                message.values[key] = value;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Counters
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Counters
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Counters.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Counters";
                };

                return Counters;
            })();

            v1.Traffic = (function() {

                /**
                 * Properties of a Traffic.
                 * @typedef {Object} vicinal.broker.v1.Traffic.$Properties
                 * @property {string|null} [job] Traffic job
                 * @property {number|null} [size] Traffic size
                 * @property {number|null} [nextRank] Traffic nextRank
                 * @property {number|null} [milliseconds] Traffic milliseconds
                 * @property {Array.<string>|null} [movers] Traffic movers
                 * @property {Array.<vicinal.broker.v1.RankTraffic.$Properties>|null} [ranks] Traffic ranks
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Traffic.
                 * @memberof vicinal.broker.v1
                 * @interface ITraffic
                 * @augments vicinal.broker.v1.Traffic.$Properties
                 * @deprecated Use vicinal.broker.v1.Traffic.$Properties instead.
                 */

                /**
                 * Shape of a Traffic.
                 * @typedef {vicinal.broker.v1.Traffic.$Properties} vicinal.broker.v1.Traffic.$Shape
                 */

                /**
                 * Constructs a new Traffic.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Traffic.
                 * @constructor
                 * @param {vicinal.broker.v1.Traffic.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Traffic = function (properties) {
                    this.movers = [];
                    this.ranks = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Traffic job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.job = "";

                /**
                 * Traffic size.
                 * @member {number} size
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.size = 0;

                /**
                 * Traffic nextRank.
                 * @member {number} nextRank
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.nextRank = 0;

                /**
                 * Traffic milliseconds.
                 * @member {number} milliseconds
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.milliseconds = 0;

                /**
                 * Traffic movers.
                 * @member {Array.<string>} movers
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.movers = $util.emptyArray;

                /**
                 * Traffic ranks.
                 * @member {Array.<vicinal.broker.v1.RankTraffic.$Properties>} ranks
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.ranks = $util.emptyArray;

                /**
                 * Creates a new Traffic instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Traffic
                 * @static
                 * @param {vicinal.broker.v1.Traffic.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Traffic} Traffic instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Traffic.$Shape): vicinal.broker.v1.Traffic & vicinal.broker.v1.Traffic.$Shape;
                 *   (properties?: vicinal.broker.v1.Traffic.$Properties): vicinal.broker.v1.Traffic;
                 * }}
                 */
                Traffic.create = function(properties) {
                    return new Traffic(properties);
                };

                /**
                 * Encodes the specified Traffic message. Does not implicitly {@link vicinal.broker.v1.Traffic.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Traffic
                 * @static
                 * @param {vicinal.broker.v1.Traffic.$Properties} message Traffic message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Traffic.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.size);
                    if (message.nextRank != null && $Object.hasOwnProperty.call(message, "nextRank") && message.nextRank !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.nextRank);
                    if (message.milliseconds != null && $Object.hasOwnProperty.call(message, "milliseconds") && !$Object.is(message.milliseconds, 0))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.milliseconds);
                    if (message.movers != null && message.movers.length)
                        for (let i = 0; i < message.movers.length; ++i)
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.movers[i]);
                    if (message.ranks != null && message.ranks.length)
                        for (let i = 0; i < message.ranks.length; ++i)
                            $root.vicinal.broker.v1.RankTraffic.encode(message.ranks[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Traffic message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Traffic
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Traffic & vicinal.broker.v1.Traffic.$Shape} Traffic
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Traffic.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Traffic();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.size = value;
                                else
                                    delete message.size;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.nextRank = value;
                                else
                                    delete message.nextRank;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.milliseconds = value;
                                else
                                    delete message.milliseconds;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.movers && message.movers.length))
                                    message.movers = [];
                                message.movers.push(reader.stringVerify());
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                message.ranks.push($root.vicinal.broker.v1.RankTraffic.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Traffic
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Traffic
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Traffic.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Traffic";
                };

                return Traffic;
            })();

            v1.RankTraffic = (function() {

                /**
                 * Properties of a RankTraffic.
                 * @typedef {Object} vicinal.broker.v1.RankTraffic.$Properties
                 * @property {number|null} [rank] RankTraffic rank
                 * @property {Object.<string,number>|null} [counters] RankTraffic counters
                 * @property {Array.<vicinal.broker.v1.PairTraffic.$Properties>|null} [pairs] RankTraffic pairs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RankTraffic.
                 * @memberof vicinal.broker.v1
                 * @interface IRankTraffic
                 * @augments vicinal.broker.v1.RankTraffic.$Properties
                 * @deprecated Use vicinal.broker.v1.RankTraffic.$Properties instead.
                 */

                /**
                 * Shape of a RankTraffic.
                 * @typedef {vicinal.broker.v1.RankTraffic.$Properties} vicinal.broker.v1.RankTraffic.$Shape
                 */

                /**
                 * Constructs a new RankTraffic.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a RankTraffic.
                 * @constructor
                 * @param {vicinal.broker.v1.RankTraffic.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RankTraffic = function (properties) {
                    this.counters = {};
                    this.pairs = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RankTraffic rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @instance
                 */
                RankTraffic.prototype.rank = 0;

                /**
                 * RankTraffic counters.
                 * @member {Object.<string,number>} counters
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @instance
                 */
                RankTraffic.prototype.counters = $util.emptyObject;

                /**
                 * RankTraffic pairs.
                 * @member {Array.<vicinal.broker.v1.PairTraffic.$Properties>} pairs
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @instance
                 */
                RankTraffic.prototype.pairs = $util.emptyArray;

                /**
                 * Creates a new RankTraffic instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @static
                 * @param {vicinal.broker.v1.RankTraffic.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.RankTraffic} RankTraffic instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.RankTraffic.$Shape): vicinal.broker.v1.RankTraffic & vicinal.broker.v1.RankTraffic.$Shape;
                 *   (properties?: vicinal.broker.v1.RankTraffic.$Properties): vicinal.broker.v1.RankTraffic;
                 * }}
                 */
                RankTraffic.create = function(properties) {
                    return new RankTraffic(properties);
                };

                /**
                 * Encodes the specified RankTraffic message. Does not implicitly {@link vicinal.broker.v1.RankTraffic.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @static
                 * @param {vicinal.broker.v1.RankTraffic.$Properties} message RankTraffic message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RankTraffic.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.counters != null && $Object.hasOwnProperty.call(message, "counters"))
                        for (let keys = $Object.keys(message.counters), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 0 =*/16).uint64(message.counters[keys[i]]).ldelim();
                    if (message.pairs != null && message.pairs.length)
                        for (let i = 0; i < message.pairs.length; ++i)
                            $root.vicinal.broker.v1.PairTraffic.encode(message.pairs[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RankTraffic message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RankTraffic & vicinal.broker.v1.RankTraffic.$Shape} RankTraffic
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RankTraffic.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.RankTraffic();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (message.counters === $util.emptyObject)
                                    message.counters = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = $util.Long ? $util.Long.fromNumber(0, true) : 0;
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 0)
                                            break;
                                        value = reader.uint64();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.counters, key);
                                message.counters[key] = value;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.pairs && message.pairs.length))
                                    message.pairs = [];
                                message.pairs.push($root.vicinal.broker.v1.PairTraffic.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for RankTraffic
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                RankTraffic.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.RankTraffic";
                };

                return RankTraffic;
            })();

            v1.PairTraffic = (function() {

                /**
                 * Properties of a PairTraffic.
                 * @typedef {Object} vicinal.broker.v1.PairTraffic.$Properties
                 * @property {number|null} [peer] PairTraffic peer
                 * @property {string|null} [locality] PairTraffic locality
                 * @property {Array.<number>|null} [moved] PairTraffic moved
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PairTraffic.
                 * @memberof vicinal.broker.v1
                 * @interface IPairTraffic
                 * @augments vicinal.broker.v1.PairTraffic.$Properties
                 * @deprecated Use vicinal.broker.v1.PairTraffic.$Properties instead.
                 */

                /**
                 * Shape of a PairTraffic.
                 * @typedef {vicinal.broker.v1.PairTraffic.$Properties} vicinal.broker.v1.PairTraffic.$Shape
                 */

                /**
                 * Constructs a new PairTraffic.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PairTraffic.
                 * @constructor
                 * @param {vicinal.broker.v1.PairTraffic.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PairTraffic = function (properties) {
                    this.moved = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PairTraffic peer.
                 * @member {number} peer
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @instance
                 */
                PairTraffic.prototype.peer = 0;

                /**
                 * PairTraffic locality.
                 * @member {string} locality
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @instance
                 */
                PairTraffic.prototype.locality = "";

                /**
                 * PairTraffic moved.
                 * @member {Array.<number>} moved
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @instance
                 */
                PairTraffic.prototype.moved = $util.emptyArray;

                /**
                 * Creates a new PairTraffic instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @static
                 * @param {vicinal.broker.v1.PairTraffic.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PairTraffic} PairTraffic instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PairTraffic.$Shape): vicinal.broker.v1.PairTraffic & vicinal.broker.v1.PairTraffic.$Shape;
                 *   (properties?: vicinal.broker.v1.PairTraffic.$Properties): vicinal.broker.v1.PairTraffic;
                 * }}
                 */
                PairTraffic.create = function(properties) {
                    return new PairTraffic(properties);
                };

                /**
                 * Encodes the specified PairTraffic message. Does not implicitly {@link vicinal.broker.v1.PairTraffic.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @static
                 * @param {vicinal.broker.v1.PairTraffic.$Properties} message PairTraffic message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PairTraffic.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.peer != null && $Object.hasOwnProperty.call(message, "peer") && message.peer !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.peer);
                    if (message.locality != null && $Object.hasOwnProperty.call(message, "locality") && message.locality !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.locality);
                    if (message.moved != null && message.moved.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).uint64s(message.moved);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PairTraffic message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairTraffic & vicinal.broker.v1.PairTraffic.$Shape} PairTraffic
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PairTraffic.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PairTraffic();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.peer = value;
                                else
                                    delete message.peer;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.locality = value;
                                else
                                    delete message.locality;
                                continue;
                            }
                        case 3: {
                                if (wireType === 2) {
                                    if (!(message.moved && message.moved.length))
                                        message.moved = [];
                                    reader.uint64s(message.moved);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.moved && message.moved.length))
                                    message.moved = [];
                                message.moved.push(reader.uint64());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for PairTraffic
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PairTraffic.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PairTraffic";
                };

                return PairTraffic;
            })();

            v1.Refusal = (function() {

                /**
                 * Properties of a Refusal.
                 * @typedef {Object} vicinal.broker.v1.Refusal.$Properties
                 * @property {number|null} [code] Refusal code
                 * @property {string|null} [name] Refusal name
                 * @property {string|null} [message] Refusal message
                 * @property {string|null} [cure] Refusal cure
                 * @property {boolean|null} [fatal] Refusal fatal
                 * @property {Array.<number>|null} [ranks] Refusal ranks
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Refusal.
                 * @memberof vicinal.broker.v1
                 * @interface IRefusal
                 * @augments vicinal.broker.v1.Refusal.$Properties
                 * @deprecated Use vicinal.broker.v1.Refusal.$Properties instead.
                 */

                /**
                 * Shape of a Refusal.
                 * @typedef {vicinal.broker.v1.Refusal.$Properties} vicinal.broker.v1.Refusal.$Shape
                 */

                /**
                 * Constructs a new Refusal.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Refusal.
                 * @constructor
                 * @param {vicinal.broker.v1.Refusal.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Refusal = function (properties) {
                    this.ranks = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Refusal code.
                 * @member {number} code
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.code = 0;

                /**
                 * Refusal name.
                 * @member {string} name
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.name = "";

                /**
                 * Refusal message.
                 * @member {string} message
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.message = "";

                /**
                 * Refusal cure.
                 * @member {string} cure
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.cure = "";

                /**
                 * Refusal fatal.
                 * @member {boolean} fatal
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.fatal = false;

                /**
                 * Refusal ranks.
                 * @member {Array.<number>} ranks
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.ranks = $util.emptyArray;

                /**
                 * Creates a new Refusal instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Refusal
                 * @static
                 * @param {vicinal.broker.v1.Refusal.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Refusal} Refusal instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Refusal.$Shape): vicinal.broker.v1.Refusal & vicinal.broker.v1.Refusal.$Shape;
                 *   (properties?: vicinal.broker.v1.Refusal.$Properties): vicinal.broker.v1.Refusal;
                 * }}
                 */
                Refusal.create = function(properties) {
                    return new Refusal(properties);
                };

                /**
                 * Encodes the specified Refusal message. Does not implicitly {@link vicinal.broker.v1.Refusal.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Refusal
                 * @static
                 * @param {vicinal.broker.v1.Refusal.$Properties} message Refusal message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Refusal.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.code);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.message);
                    if (message.cure != null && $Object.hasOwnProperty.call(message, "cure") && message.cure !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.cure);
                    if (message.fatal != null && $Object.hasOwnProperty.call(message, "fatal") && message.fatal !== false)
                        writer.uint32(/* id 5, wireType 0 =*/40).bool(message.fatal);
                    if (message.ranks != null && message.ranks.length)
                        writer.uint32(/* id 6, wireType 2 =*/50).uint32s(message.ranks);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Refusal message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Refusal
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Refusal & vicinal.broker.v1.Refusal.$Shape} Refusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Refusal.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Refusal();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.code = value;
                                else
                                    delete message.code;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.cure = value;
                                else
                                    delete message.cure;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.fatal = value;
                                else
                                    delete message.fatal;
                                continue;
                            }
                        case 6: {
                                if (wireType === 2) {
                                    if (!(message.ranks && message.ranks.length))
                                        message.ranks = [];
                                    reader.uint32s(message.ranks);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                message.ranks.push(reader.uint32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Refusal
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Refusal
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Refusal.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Refusal";
                };

                return Refusal;
            })();

            v1.Draining = (function() {

                /**
                 * Properties of a Draining.
                 * @typedef {Object} vicinal.broker.v1.Draining.$Properties
                 * @property {string|null} [reason] Draining reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Draining.
                 * @memberof vicinal.broker.v1
                 * @interface IDraining
                 * @augments vicinal.broker.v1.Draining.$Properties
                 * @deprecated Use vicinal.broker.v1.Draining.$Properties instead.
                 */

                /**
                 * Shape of a Draining.
                 * @typedef {vicinal.broker.v1.Draining.$Properties} vicinal.broker.v1.Draining.$Shape
                 */

                /**
                 * Constructs a new Draining.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Draining.
                 * @constructor
                 * @param {vicinal.broker.v1.Draining.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Draining = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Draining reason.
                 * @member {string} reason
                 * @memberof vicinal.broker.v1.Draining
                 * @instance
                 */
                Draining.prototype.reason = "";

                /**
                 * Creates a new Draining instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Draining
                 * @static
                 * @param {vicinal.broker.v1.Draining.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Draining} Draining instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Draining.$Shape): vicinal.broker.v1.Draining & vicinal.broker.v1.Draining.$Shape;
                 *   (properties?: vicinal.broker.v1.Draining.$Properties): vicinal.broker.v1.Draining;
                 * }}
                 */
                Draining.create = function(properties) {
                    return new Draining(properties);
                };

                /**
                 * Encodes the specified Draining message. Does not implicitly {@link vicinal.broker.v1.Draining.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Draining
                 * @static
                 * @param {vicinal.broker.v1.Draining.$Properties} message Draining message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Draining.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Draining message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Draining
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Draining & vicinal.broker.v1.Draining.$Shape} Draining
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Draining.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Draining();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Draining
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Draining
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Draining.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Draining";
                };

                return Draining;
            })();

            v1.NeighbourFrame = (function() {

                /**
                 * Properties of a NeighbourFrame.
                 * @typedef {Object} vicinal.broker.v1.NeighbourFrame.$Properties
                 * @property {vicinal.broker.v1.NeighbourHello.$Properties|null} [hello] NeighbourFrame hello
                 * @property {vicinal.broker.v1.AdoptRequest.$Properties|null} [adoptRequest] NeighbourFrame adoptRequest
                 * @property {vicinal.broker.v1.AdoptAnswer.$Properties|null} [adoptAnswer] NeighbourFrame adoptAnswer
                 * @property {vicinal.broker.v1.PlacedNotice.$Properties|null} [placed] NeighbourFrame placed
                 * @property {vicinal.broker.v1.RankHere.$Properties|null} [rankHere] NeighbourFrame rankHere
                 * @property {vicinal.broker.v1.RankGone.$Properties|null} [rankGone] NeighbourFrame rankGone
                 * @property {vicinal.broker.v1.PairOffer.$Properties|null} [pairOffer] NeighbourFrame pairOffer
                 * @property {vicinal.broker.v1.PairRefused.$Properties|null} [pairRefused] NeighbourFrame pairRefused
                 * @property {vicinal.broker.v1.ArenaOffer.$Properties|null} [arenaOffer] NeighbourFrame arenaOffer
                 * @property {vicinal.broker.v1.ArenaGone.$Properties|null} [arenaGone] NeighbourFrame arenaGone
                 * @property {vicinal.broker.v1.Wake.$Properties|null} [wake] NeighbourFrame wake
                 * @property {vicinal.broker.v1.RegionBorrow.$Properties|null} [regionBorrow] NeighbourFrame regionBorrow
                 * @property {vicinal.broker.v1.RegionLent.$Properties|null} [regionLent] NeighbourFrame regionLent
                 * @property {vicinal.broker.v1.RegionReturn.$Properties|null} [regionReturn] NeighbourFrame regionReturn
                 * @property {vicinal.broker.v1.PartEnded.$Properties|null} [partEnded] NeighbourFrame partEnded
                 * @property {vicinal.broker.v1.RegionHeld.$Properties|null} [regionHeld] NeighbourFrame regionHeld
                 * @property {vicinal.broker.v1.PartKept.$Properties|null} [partKept] NeighbourFrame partKept
                 * @property {vicinal.broker.v1.MachineEnded.$Properties|null} [machineEnded] NeighbourFrame machineEnded
                 * @property {vicinal.broker.v1.WindowOffer.$Properties|null} [windowOffer] NeighbourFrame windowOffer
                 * @property {vicinal.broker.v1.WindowGone.$Properties|null} [windowGone] NeighbourFrame windowGone
                 * @property {"hello"|"adoptRequest"|"adoptAnswer"|"placed"|"rankHere"|"rankGone"|"pairOffer"|"pairRefused"|"arenaOffer"|"arenaGone"|"wake"|"regionBorrow"|"regionLent"|"regionReturn"|"partEnded"|"regionHeld"|"partKept"|"machineEnded"|"windowOffer"|"windowGone"} [body] NeighbourFrame body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a NeighbourFrame.
                 * @memberof vicinal.broker.v1
                 * @interface INeighbourFrame
                 * @augments vicinal.broker.v1.NeighbourFrame.$Properties
                 * @deprecated Use vicinal.broker.v1.NeighbourFrame.$Properties instead.
                 */

                /**
                 * Narrowed shape of a NeighbourFrame.
                 * @typedef {{
                 *   hello?: vicinal.broker.v1.NeighbourHello.$Shape|null;
                 *   adoptRequest?: vicinal.broker.v1.AdoptRequest.$Shape|null;
                 *   adoptAnswer?: vicinal.broker.v1.AdoptAnswer.$Shape|null;
                 *   placed?: vicinal.broker.v1.PlacedNotice.$Shape|null;
                 *   rankHere?: vicinal.broker.v1.RankHere.$Shape|null;
                 *   rankGone?: vicinal.broker.v1.RankGone.$Shape|null;
                 *   pairOffer?: vicinal.broker.v1.PairOffer.$Shape|null;
                 *   pairRefused?: vicinal.broker.v1.PairRefused.$Shape|null;
                 *   arenaOffer?: vicinal.broker.v1.ArenaOffer.$Shape|null;
                 *   arenaGone?: vicinal.broker.v1.ArenaGone.$Shape|null;
                 *   wake?: vicinal.broker.v1.Wake.$Shape|null;
                 *   regionBorrow?: vicinal.broker.v1.RegionBorrow.$Shape|null;
                 *   regionLent?: vicinal.broker.v1.RegionLent.$Shape|null;
                 *   regionReturn?: vicinal.broker.v1.RegionReturn.$Shape|null;
                 *   partEnded?: vicinal.broker.v1.PartEnded.$Shape|null;
                 *   regionHeld?: vicinal.broker.v1.RegionHeld.$Shape|null;
                 *   partKept?: vicinal.broker.v1.PartKept.$Shape|null;
                 *   machineEnded?: vicinal.broker.v1.MachineEnded.$Shape|null;
                 *   windowOffer?: vicinal.broker.v1.WindowOffer.$Shape|null;
                 *   windowGone?: vicinal.broker.v1.WindowGone.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "hello"; hello: vicinal.broker.v1.NeighbourHello.$Shape; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "adoptRequest"; hello?: null; adoptRequest: vicinal.broker.v1.AdoptRequest.$Shape; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "adoptAnswer"; hello?: null; adoptRequest?: null; adoptAnswer: vicinal.broker.v1.AdoptAnswer.$Shape; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "placed"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed: vicinal.broker.v1.PlacedNotice.$Shape; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "rankHere"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere: vicinal.broker.v1.RankHere.$Shape; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "rankGone"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone: vicinal.broker.v1.RankGone.$Shape; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "pairOffer"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer: vicinal.broker.v1.PairOffer.$Shape; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "pairRefused"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused: vicinal.broker.v1.PairRefused.$Shape; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "arenaOffer"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer: vicinal.broker.v1.ArenaOffer.$Shape; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "arenaGone"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone: vicinal.broker.v1.ArenaGone.$Shape; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "wake"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake: vicinal.broker.v1.Wake.$Shape; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "regionBorrow"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow: vicinal.broker.v1.RegionBorrow.$Shape; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "regionLent"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent: vicinal.broker.v1.RegionLent.$Shape; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "regionReturn"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn: vicinal.broker.v1.RegionReturn.$Shape; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "partEnded"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded: vicinal.broker.v1.PartEnded.$Shape; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "regionHeld"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld: vicinal.broker.v1.RegionHeld.$Shape; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "partKept"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept: vicinal.broker.v1.PartKept.$Shape; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "machineEnded"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded: vicinal.broker.v1.MachineEnded.$Shape; windowOffer?: null; windowGone?: null }|{ body?: "windowOffer"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer: vicinal.broker.v1.WindowOffer.$Shape; windowGone?: null }|{ body?: "windowGone"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone: vicinal.broker.v1.WindowGone.$Shape })
                 * )} vicinal.broker.v1.NeighbourFrame.$Shape
                 */

                /**
                 * Constructs a new NeighbourFrame.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a NeighbourFrame.
                 * @constructor
                 * @param {vicinal.broker.v1.NeighbourFrame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const NeighbourFrame = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * NeighbourFrame hello.
                 * @member {vicinal.broker.v1.NeighbourHello.$Properties|null|undefined} hello
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.hello = null;

                /**
                 * NeighbourFrame adoptRequest.
                 * @member {vicinal.broker.v1.AdoptRequest.$Properties|null|undefined} adoptRequest
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.adoptRequest = null;

                /**
                 * NeighbourFrame adoptAnswer.
                 * @member {vicinal.broker.v1.AdoptAnswer.$Properties|null|undefined} adoptAnswer
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.adoptAnswer = null;

                /**
                 * NeighbourFrame placed.
                 * @member {vicinal.broker.v1.PlacedNotice.$Properties|null|undefined} placed
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.placed = null;

                /**
                 * NeighbourFrame rankHere.
                 * @member {vicinal.broker.v1.RankHere.$Properties|null|undefined} rankHere
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.rankHere = null;

                /**
                 * NeighbourFrame rankGone.
                 * @member {vicinal.broker.v1.RankGone.$Properties|null|undefined} rankGone
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.rankGone = null;

                /**
                 * NeighbourFrame pairOffer.
                 * @member {vicinal.broker.v1.PairOffer.$Properties|null|undefined} pairOffer
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.pairOffer = null;

                /**
                 * NeighbourFrame pairRefused.
                 * @member {vicinal.broker.v1.PairRefused.$Properties|null|undefined} pairRefused
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.pairRefused = null;

                /**
                 * NeighbourFrame arenaOffer.
                 * @member {vicinal.broker.v1.ArenaOffer.$Properties|null|undefined} arenaOffer
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.arenaOffer = null;

                /**
                 * NeighbourFrame arenaGone.
                 * @member {vicinal.broker.v1.ArenaGone.$Properties|null|undefined} arenaGone
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.arenaGone = null;

                /**
                 * NeighbourFrame wake.
                 * @member {vicinal.broker.v1.Wake.$Properties|null|undefined} wake
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.wake = null;

                /**
                 * NeighbourFrame regionBorrow.
                 * @member {vicinal.broker.v1.RegionBorrow.$Properties|null|undefined} regionBorrow
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.regionBorrow = null;

                /**
                 * NeighbourFrame regionLent.
                 * @member {vicinal.broker.v1.RegionLent.$Properties|null|undefined} regionLent
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.regionLent = null;

                /**
                 * NeighbourFrame regionReturn.
                 * @member {vicinal.broker.v1.RegionReturn.$Properties|null|undefined} regionReturn
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.regionReturn = null;

                /**
                 * NeighbourFrame partEnded.
                 * @member {vicinal.broker.v1.PartEnded.$Properties|null|undefined} partEnded
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.partEnded = null;

                /**
                 * NeighbourFrame regionHeld.
                 * @member {vicinal.broker.v1.RegionHeld.$Properties|null|undefined} regionHeld
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.regionHeld = null;

                /**
                 * NeighbourFrame partKept.
                 * @member {vicinal.broker.v1.PartKept.$Properties|null|undefined} partKept
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.partKept = null;

                /**
                 * NeighbourFrame machineEnded.
                 * @member {vicinal.broker.v1.MachineEnded.$Properties|null|undefined} machineEnded
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.machineEnded = null;

                /**
                 * NeighbourFrame windowOffer.
                 * @member {vicinal.broker.v1.WindowOffer.$Properties|null|undefined} windowOffer
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.windowOffer = null;

                /**
                 * NeighbourFrame windowGone.
                 * @member {vicinal.broker.v1.WindowGone.$Properties|null|undefined} windowGone
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                NeighbourFrame.prototype.windowGone = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * NeighbourFrame body.
                 * @member {"hello"|"adoptRequest"|"adoptAnswer"|"placed"|"rankHere"|"rankGone"|"pairOffer"|"pairRefused"|"arenaOffer"|"arenaGone"|"wake"|"regionBorrow"|"regionLent"|"regionReturn"|"partEnded"|"regionHeld"|"partKept"|"machineEnded"|"windowOffer"|"windowGone"|undefined} body
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @instance
                 */
                $Object.defineProperty(NeighbourFrame.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["hello", "adoptRequest", "adoptAnswer", "placed", "rankHere", "rankGone", "pairOffer", "pairRefused", "arenaOffer", "arenaGone", "wake", "regionBorrow", "regionLent", "regionReturn", "partEnded", "regionHeld", "partKept", "machineEnded", "windowOffer", "windowGone"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new NeighbourFrame instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @static
                 * @param {vicinal.broker.v1.NeighbourFrame.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.NeighbourFrame} NeighbourFrame instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.NeighbourFrame.$Shape): vicinal.broker.v1.NeighbourFrame & vicinal.broker.v1.NeighbourFrame.$Shape;
                 *   (properties?: vicinal.broker.v1.NeighbourFrame.$Properties): vicinal.broker.v1.NeighbourFrame;
                 * }}
                 */
                NeighbourFrame.create = function(properties) {
                    return new NeighbourFrame(properties);
                };

                /**
                 * Encodes the specified NeighbourFrame message. Does not implicitly {@link vicinal.broker.v1.NeighbourFrame.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @static
                 * @param {vicinal.broker.v1.NeighbourFrame.$Properties} message NeighbourFrame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                NeighbourFrame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                        $root.vicinal.broker.v1.NeighbourHello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.adoptRequest != null && $Object.hasOwnProperty.call(message, "adoptRequest"))
                        $root.vicinal.broker.v1.AdoptRequest.encode(message.adoptRequest, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.adoptAnswer != null && $Object.hasOwnProperty.call(message, "adoptAnswer"))
                        $root.vicinal.broker.v1.AdoptAnswer.encode(message.adoptAnswer, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.placed != null && $Object.hasOwnProperty.call(message, "placed"))
                        $root.vicinal.broker.v1.PlacedNotice.encode(message.placed, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.rankHere != null && $Object.hasOwnProperty.call(message, "rankHere"))
                        $root.vicinal.broker.v1.RankHere.encode(message.rankHere, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.rankGone != null && $Object.hasOwnProperty.call(message, "rankGone"))
                        $root.vicinal.broker.v1.RankGone.encode(message.rankGone, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.pairOffer != null && $Object.hasOwnProperty.call(message, "pairOffer"))
                        $root.vicinal.broker.v1.PairOffer.encode(message.pairOffer, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.pairRefused != null && $Object.hasOwnProperty.call(message, "pairRefused"))
                        $root.vicinal.broker.v1.PairRefused.encode(message.pairRefused, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.arenaOffer != null && $Object.hasOwnProperty.call(message, "arenaOffer"))
                        $root.vicinal.broker.v1.ArenaOffer.encode(message.arenaOffer, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.arenaGone != null && $Object.hasOwnProperty.call(message, "arenaGone"))
                        $root.vicinal.broker.v1.ArenaGone.encode(message.arenaGone, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.wake != null && $Object.hasOwnProperty.call(message, "wake"))
                        $root.vicinal.broker.v1.Wake.encode(message.wake, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.regionBorrow != null && $Object.hasOwnProperty.call(message, "regionBorrow"))
                        $root.vicinal.broker.v1.RegionBorrow.encode(message.regionBorrow, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.regionLent != null && $Object.hasOwnProperty.call(message, "regionLent"))
                        $root.vicinal.broker.v1.RegionLent.encode(message.regionLent, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                    if (message.regionReturn != null && $Object.hasOwnProperty.call(message, "regionReturn"))
                        $root.vicinal.broker.v1.RegionReturn.encode(message.regionReturn, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                    if (message.partEnded != null && $Object.hasOwnProperty.call(message, "partEnded"))
                        $root.vicinal.broker.v1.PartEnded.encode(message.partEnded, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                    if (message.regionHeld != null && $Object.hasOwnProperty.call(message, "regionHeld"))
                        $root.vicinal.broker.v1.RegionHeld.encode(message.regionHeld, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                    if (message.partKept != null && $Object.hasOwnProperty.call(message, "partKept"))
                        $root.vicinal.broker.v1.PartKept.encode(message.partKept, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                    if (message.machineEnded != null && $Object.hasOwnProperty.call(message, "machineEnded"))
                        $root.vicinal.broker.v1.MachineEnded.encode(message.machineEnded, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                    if (message.windowOffer != null && $Object.hasOwnProperty.call(message, "windowOffer"))
                        $root.vicinal.broker.v1.WindowOffer.encode(message.windowOffer, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                    if (message.windowGone != null && $Object.hasOwnProperty.call(message, "windowGone"))
                        $root.vicinal.broker.v1.WindowGone.encode(message.windowGone, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a NeighbourFrame message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.NeighbourFrame & vicinal.broker.v1.NeighbourFrame.$Shape} NeighbourFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                NeighbourFrame.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.NeighbourFrame();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.hello = $root.vicinal.broker.v1.NeighbourHello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                                message.body = "hello";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.adoptRequest = $root.vicinal.broker.v1.AdoptRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.adoptRequest);
                                message.body = "adoptRequest";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.adoptAnswer = $root.vicinal.broker.v1.AdoptAnswer.decode(reader, reader.size(), $undefined, _depth + 1, message.adoptAnswer);
                                message.body = "adoptAnswer";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.placed = $root.vicinal.broker.v1.PlacedNotice.decode(reader, reader.size(), $undefined, _depth + 1, message.placed);
                                message.body = "placed";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.rankHere = $root.vicinal.broker.v1.RankHere.decode(reader, reader.size(), $undefined, _depth + 1, message.rankHere);
                                message.body = "rankHere";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.rankGone = $root.vicinal.broker.v1.RankGone.decode(reader, reader.size(), $undefined, _depth + 1, message.rankGone);
                                message.body = "rankGone";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.pairOffer = $root.vicinal.broker.v1.PairOffer.decode(reader, reader.size(), $undefined, _depth + 1, message.pairOffer);
                                message.body = "pairOffer";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.pairRefused = $root.vicinal.broker.v1.PairRefused.decode(reader, reader.size(), $undefined, _depth + 1, message.pairRefused);
                                message.body = "pairRefused";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.arenaOffer = $root.vicinal.broker.v1.ArenaOffer.decode(reader, reader.size(), $undefined, _depth + 1, message.arenaOffer);
                                message.body = "arenaOffer";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.arenaGone = $root.vicinal.broker.v1.ArenaGone.decode(reader, reader.size(), $undefined, _depth + 1, message.arenaGone);
                                message.body = "arenaGone";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.wake = $root.vicinal.broker.v1.Wake.decode(reader, reader.size(), $undefined, _depth + 1, message.wake);
                                message.body = "wake";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.regionBorrow = $root.vicinal.broker.v1.RegionBorrow.decode(reader, reader.size(), $undefined, _depth + 1, message.regionBorrow);
                                message.body = "regionBorrow";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                message.regionLent = $root.vicinal.broker.v1.RegionLent.decode(reader, reader.size(), $undefined, _depth + 1, message.regionLent);
                                message.body = "regionLent";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 2)
                                    break;
                                message.regionReturn = $root.vicinal.broker.v1.RegionReturn.decode(reader, reader.size(), $undefined, _depth + 1, message.regionReturn);
                                message.body = "regionReturn";
                                continue;
                            }
                        case 15: {
                                if (wireType !== 2)
                                    break;
                                message.partEnded = $root.vicinal.broker.v1.PartEnded.decode(reader, reader.size(), $undefined, _depth + 1, message.partEnded);
                                message.body = "partEnded";
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                message.regionHeld = $root.vicinal.broker.v1.RegionHeld.decode(reader, reader.size(), $undefined, _depth + 1, message.regionHeld);
                                message.body = "regionHeld";
                                continue;
                            }
                        case 17: {
                                if (wireType !== 2)
                                    break;
                                message.partKept = $root.vicinal.broker.v1.PartKept.decode(reader, reader.size(), $undefined, _depth + 1, message.partKept);
                                message.body = "partKept";
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                message.machineEnded = $root.vicinal.broker.v1.MachineEnded.decode(reader, reader.size(), $undefined, _depth + 1, message.machineEnded);
                                message.body = "machineEnded";
                                continue;
                            }
                        case 19: {
                                if (wireType !== 2)
                                    break;
                                message.windowOffer = $root.vicinal.broker.v1.WindowOffer.decode(reader, reader.size(), $undefined, _depth + 1, message.windowOffer);
                                message.body = "windowOffer";
                                continue;
                            }
                        case 20: {
                                if (wireType !== 2)
                                    break;
                                message.windowGone = $root.vicinal.broker.v1.WindowGone.decode(reader, reader.size(), $undefined, _depth + 1, message.windowGone);
                                message.body = "windowGone";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for NeighbourFrame
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.NeighbourFrame
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                NeighbourFrame.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.NeighbourFrame";
                };

                return NeighbourFrame;
            })();

            v1.NeighbourHello = (function() {

                /**
                 * Properties of a NeighbourHello.
                 * @typedef {Object} vicinal.broker.v1.NeighbourHello.$Properties
                 * @property {number|null} [versionMin] NeighbourHello versionMin
                 * @property {number|null} [versionMax] NeighbourHello versionMax
                 * @property {string|null} [software] NeighbourHello software
                 * @property {string|null} [host] NeighbourHello host
                 * @property {string|null} [hypervisor] NeighbourHello hypervisor
                 * @property {string|null} [kernel] NeighbourHello kernel
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a NeighbourHello.
                 * @memberof vicinal.broker.v1
                 * @interface INeighbourHello
                 * @augments vicinal.broker.v1.NeighbourHello.$Properties
                 * @deprecated Use vicinal.broker.v1.NeighbourHello.$Properties instead.
                 */

                /**
                 * Shape of a NeighbourHello.
                 * @typedef {vicinal.broker.v1.NeighbourHello.$Properties} vicinal.broker.v1.NeighbourHello.$Shape
                 */

                /**
                 * Constructs a new NeighbourHello.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a NeighbourHello.
                 * @constructor
                 * @param {vicinal.broker.v1.NeighbourHello.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const NeighbourHello = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * NeighbourHello versionMin.
                 * @member {number} versionMin
                 * @memberof vicinal.broker.v1.NeighbourHello
                 * @instance
                 */
                NeighbourHello.prototype.versionMin = 0;

                /**
                 * NeighbourHello versionMax.
                 * @member {number} versionMax
                 * @memberof vicinal.broker.v1.NeighbourHello
                 * @instance
                 */
                NeighbourHello.prototype.versionMax = 0;

                /**
                 * NeighbourHello software.
                 * @member {string} software
                 * @memberof vicinal.broker.v1.NeighbourHello
                 * @instance
                 */
                NeighbourHello.prototype.software = "";

                /**
                 * NeighbourHello host.
                 * @member {string} host
                 * @memberof vicinal.broker.v1.NeighbourHello
                 * @instance
                 */
                NeighbourHello.prototype.host = "";

                /**
                 * NeighbourHello hypervisor.
                 * @member {string} hypervisor
                 * @memberof vicinal.broker.v1.NeighbourHello
                 * @instance
                 */
                NeighbourHello.prototype.hypervisor = "";

                /**
                 * NeighbourHello kernel.
                 * @member {string} kernel
                 * @memberof vicinal.broker.v1.NeighbourHello
                 * @instance
                 */
                NeighbourHello.prototype.kernel = "";

                /**
                 * Creates a new NeighbourHello instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.NeighbourHello
                 * @static
                 * @param {vicinal.broker.v1.NeighbourHello.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.NeighbourHello} NeighbourHello instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.NeighbourHello.$Shape): vicinal.broker.v1.NeighbourHello & vicinal.broker.v1.NeighbourHello.$Shape;
                 *   (properties?: vicinal.broker.v1.NeighbourHello.$Properties): vicinal.broker.v1.NeighbourHello;
                 * }}
                 */
                NeighbourHello.create = function(properties) {
                    return new NeighbourHello(properties);
                };

                /**
                 * Encodes the specified NeighbourHello message. Does not implicitly {@link vicinal.broker.v1.NeighbourHello.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.NeighbourHello
                 * @static
                 * @param {vicinal.broker.v1.NeighbourHello.$Properties} message NeighbourHello message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                NeighbourHello.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.versionMin != null && $Object.hasOwnProperty.call(message, "versionMin") && message.versionMin !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.versionMin);
                    if (message.versionMax != null && $Object.hasOwnProperty.call(message, "versionMax") && message.versionMax !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.versionMax);
                    if (message.software != null && $Object.hasOwnProperty.call(message, "software") && message.software !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.software);
                    if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.host);
                    if (message.hypervisor != null && $Object.hasOwnProperty.call(message, "hypervisor") && message.hypervisor !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.hypervisor);
                    if (message.kernel != null && $Object.hasOwnProperty.call(message, "kernel") && message.kernel !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.kernel);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a NeighbourHello message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.NeighbourHello
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.NeighbourHello & vicinal.broker.v1.NeighbourHello.$Shape} NeighbourHello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                NeighbourHello.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.NeighbourHello();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.versionMin = value;
                                else
                                    delete message.versionMin;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.versionMax = value;
                                else
                                    delete message.versionMax;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.software = value;
                                else
                                    delete message.software;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.host = value;
                                else
                                    delete message.host;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.hypervisor = value;
                                else
                                    delete message.hypervisor;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.kernel = value;
                                else
                                    delete message.kernel;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for NeighbourHello
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.NeighbourHello
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                NeighbourHello.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.NeighbourHello";
                };

                return NeighbourHello;
            })();

            v1.JobDescription = (function() {

                /**
                 * Properties of a JobDescription.
                 * @typedef {Object} vicinal.broker.v1.JobDescription.$Properties
                 * @property {string|null} [job] JobDescription job
                 * @property {number|null} [size] JobDescription size
                 * @property {string|null} [name] JobDescription name
                 * @property {string|null} [policy] JobDescription policy
                 * @property {string|null} [require] JobDescription require
                 * @property {number|null} [ringBytes] JobDescription ringBytes
                 * @property {number|null} [ringsPerBank] JobDescription ringsPerBank
                 * @property {Uint8Array|null} [region] JobDescription region
                 * @property {Array.<number>|null} [kernels] JobDescription kernels
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobDescription.
                 * @memberof vicinal.broker.v1
                 * @interface IJobDescription
                 * @augments vicinal.broker.v1.JobDescription.$Properties
                 * @deprecated Use vicinal.broker.v1.JobDescription.$Properties instead.
                 */

                /**
                 * Shape of a JobDescription.
                 * @typedef {vicinal.broker.v1.JobDescription.$Properties} vicinal.broker.v1.JobDescription.$Shape
                 */

                /**
                 * Constructs a new JobDescription.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobDescription.
                 * @constructor
                 * @param {vicinal.broker.v1.JobDescription.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobDescription = function (properties) {
                    this.kernels = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobDescription job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.JobDescription
                 * @instance
                 */
                JobDescription.prototype.job = "";

                /**
                 * JobDescription size.
                 * @member {number} size
                 * @memberof vicinal.broker.v1.JobDescription
                 * @instance
                 */
                JobDescription.prototype.size = 0;

                /**
                 * JobDescription name.
                 * @member {string} name
                 * @memberof vicinal.broker.v1.JobDescription
                 * @instance
                 */
                JobDescription.prototype.name = "";

                /**
                 * JobDescription policy.
                 * @member {string} policy
                 * @memberof vicinal.broker.v1.JobDescription
                 * @instance
                 */
                JobDescription.prototype.policy = "";

                /**
                 * JobDescription require.
                 * @member {string} require
                 * @memberof vicinal.broker.v1.JobDescription
                 * @instance
                 */
                JobDescription.prototype.require = "";

                /**
                 * JobDescription ringBytes.
                 * @member {number} ringBytes
                 * @memberof vicinal.broker.v1.JobDescription
                 * @instance
                 */
                JobDescription.prototype.ringBytes = 0;

                /**
                 * JobDescription ringsPerBank.
                 * @member {number} ringsPerBank
                 * @memberof vicinal.broker.v1.JobDescription
                 * @instance
                 */
                JobDescription.prototype.ringsPerBank = 0;

                /**
                 * JobDescription region.
                 * @member {Uint8Array} region
                 * @memberof vicinal.broker.v1.JobDescription
                 * @instance
                 */
                JobDescription.prototype.region = $util.newBuffer([]);

                /**
                 * JobDescription kernels.
                 * @member {Array.<number>} kernels
                 * @memberof vicinal.broker.v1.JobDescription
                 * @instance
                 */
                JobDescription.prototype.kernels = $util.emptyArray;

                /**
                 * Creates a new JobDescription instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobDescription
                 * @static
                 * @param {vicinal.broker.v1.JobDescription.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobDescription} JobDescription instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobDescription.$Shape): vicinal.broker.v1.JobDescription & vicinal.broker.v1.JobDescription.$Shape;
                 *   (properties?: vicinal.broker.v1.JobDescription.$Properties): vicinal.broker.v1.JobDescription;
                 * }}
                 */
                JobDescription.create = function(properties) {
                    return new JobDescription(properties);
                };

                /**
                 * Encodes the specified JobDescription message. Does not implicitly {@link vicinal.broker.v1.JobDescription.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobDescription
                 * @static
                 * @param {vicinal.broker.v1.JobDescription.$Properties} message JobDescription message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobDescription.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.size);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.policy);
                    if (message.require != null && $Object.hasOwnProperty.call(message, "require") && message.require !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.require);
                    if (message.ringBytes != null && $Object.hasOwnProperty.call(message, "ringBytes") && message.ringBytes !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.ringBytes);
                    if (message.ringsPerBank != null && $Object.hasOwnProperty.call(message, "ringsPerBank") && message.ringsPerBank !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.ringsPerBank);
                    if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region.length)
                        writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.region);
                    if (message.kernels != null && message.kernels.length)
                        writer.uint32(/* id 9, wireType 2 =*/74).uint32s(message.kernels);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobDescription message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobDescription
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobDescription & vicinal.broker.v1.JobDescription.$Shape} JobDescription
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobDescription.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobDescription();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.size = value;
                                else
                                    delete message.size;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.policy = value;
                                else
                                    delete message.policy;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.require = value;
                                else
                                    delete message.require;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.ringBytes = value;
                                else
                                    delete message.ringBytes;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.ringsPerBank = value;
                                else
                                    delete message.ringsPerBank;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.region = value;
                                else
                                    delete message.region;
                                continue;
                            }
                        case 9: {
                                if (wireType === 2) {
                                    if (!(message.kernels && message.kernels.length))
                                        message.kernels = [];
                                    reader.uint32s(message.kernels);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.kernels && message.kernels.length))
                                    message.kernels = [];
                                message.kernels.push(reader.uint32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for JobDescription
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobDescription
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobDescription.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobDescription";
                };

                return JobDescription;
            })();

            v1.AdoptRequest = (function() {

                /**
                 * Properties of an AdoptRequest.
                 * @typedef {Object} vicinal.broker.v1.AdoptRequest.$Properties
                 * @property {number|null} [request] AdoptRequest request
                 * @property {string|null} [job] AdoptRequest job
                 * @property {number|null} [ranks] AdoptRequest ranks
                 * @property {Uint8Array|null} [nonce] AdoptRequest nonce
                 * @property {Uint8Array|null} [proof] AdoptRequest proof
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AdoptRequest.
                 * @memberof vicinal.broker.v1
                 * @interface IAdoptRequest
                 * @augments vicinal.broker.v1.AdoptRequest.$Properties
                 * @deprecated Use vicinal.broker.v1.AdoptRequest.$Properties instead.
                 */

                /**
                 * Shape of an AdoptRequest.
                 * @typedef {vicinal.broker.v1.AdoptRequest.$Properties} vicinal.broker.v1.AdoptRequest.$Shape
                 */

                /**
                 * Constructs a new AdoptRequest.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents an AdoptRequest.
                 * @constructor
                 * @param {vicinal.broker.v1.AdoptRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AdoptRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AdoptRequest request.
                 * @member {number} request
                 * @memberof vicinal.broker.v1.AdoptRequest
                 * @instance
                 */
                AdoptRequest.prototype.request = 0;

                /**
                 * AdoptRequest job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.AdoptRequest
                 * @instance
                 */
                AdoptRequest.prototype.job = "";

                /**
                 * AdoptRequest ranks.
                 * @member {number} ranks
                 * @memberof vicinal.broker.v1.AdoptRequest
                 * @instance
                 */
                AdoptRequest.prototype.ranks = 0;

                /**
                 * AdoptRequest nonce.
                 * @member {Uint8Array} nonce
                 * @memberof vicinal.broker.v1.AdoptRequest
                 * @instance
                 */
                AdoptRequest.prototype.nonce = $util.newBuffer([]);

                /**
                 * AdoptRequest proof.
                 * @member {Uint8Array} proof
                 * @memberof vicinal.broker.v1.AdoptRequest
                 * @instance
                 */
                AdoptRequest.prototype.proof = $util.newBuffer([]);

                /**
                 * Creates a new AdoptRequest instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.AdoptRequest
                 * @static
                 * @param {vicinal.broker.v1.AdoptRequest.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.AdoptRequest} AdoptRequest instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.AdoptRequest.$Shape): vicinal.broker.v1.AdoptRequest & vicinal.broker.v1.AdoptRequest.$Shape;
                 *   (properties?: vicinal.broker.v1.AdoptRequest.$Properties): vicinal.broker.v1.AdoptRequest;
                 * }}
                 */
                AdoptRequest.create = function(properties) {
                    return new AdoptRequest(properties);
                };

                /**
                 * Encodes the specified AdoptRequest message. Does not implicitly {@link vicinal.broker.v1.AdoptRequest.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.AdoptRequest
                 * @static
                 * @param {vicinal.broker.v1.AdoptRequest.$Properties} message AdoptRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AdoptRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.job);
                    if (message.ranks != null && $Object.hasOwnProperty.call(message, "ranks") && message.ranks !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.ranks);
                    if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.nonce);
                    if (message.proof != null && $Object.hasOwnProperty.call(message, "proof") && message.proof.length)
                        writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.proof);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AdoptRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.AdoptRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.AdoptRequest & vicinal.broker.v1.AdoptRequest.$Shape} AdoptRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AdoptRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.AdoptRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.request = value;
                                else
                                    delete message.request;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.ranks = value;
                                else
                                    delete message.ranks;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.nonce = value;
                                else
                                    delete message.nonce;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.proof = value;
                                else
                                    delete message.proof;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for AdoptRequest
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.AdoptRequest
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                AdoptRequest.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.AdoptRequest";
                };

                return AdoptRequest;
            })();

            v1.AdoptAnswer = (function() {

                /**
                 * Properties of an AdoptAnswer.
                 * @typedef {Object} vicinal.broker.v1.AdoptAnswer.$Properties
                 * @property {number|null} [request] AdoptAnswer request
                 * @property {boolean|null} [unknown] AdoptAnswer unknown
                 * @property {string|null} [refusal] AdoptAnswer refusal
                 * @property {vicinal.broker.v1.JobDescription.$Properties|null} [job] AdoptAnswer job
                 * @property {Array.<number>|null} [ranks] AdoptAnswer ranks
                 * @property {Uint8Array|null} [proof] AdoptAnswer proof
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AdoptAnswer.
                 * @memberof vicinal.broker.v1
                 * @interface IAdoptAnswer
                 * @augments vicinal.broker.v1.AdoptAnswer.$Properties
                 * @deprecated Use vicinal.broker.v1.AdoptAnswer.$Properties instead.
                 */

                /**
                 * Shape of an AdoptAnswer.
                 * @typedef {vicinal.broker.v1.AdoptAnswer.$Properties} vicinal.broker.v1.AdoptAnswer.$Shape
                 */

                /**
                 * Constructs a new AdoptAnswer.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents an AdoptAnswer.
                 * @constructor
                 * @param {vicinal.broker.v1.AdoptAnswer.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AdoptAnswer = function (properties) {
                    this.ranks = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AdoptAnswer request.
                 * @member {number} request
                 * @memberof vicinal.broker.v1.AdoptAnswer
                 * @instance
                 */
                AdoptAnswer.prototype.request = 0;

                /**
                 * AdoptAnswer unknown.
                 * @member {boolean} unknown
                 * @memberof vicinal.broker.v1.AdoptAnswer
                 * @instance
                 */
                AdoptAnswer.prototype.unknown = false;

                /**
                 * AdoptAnswer refusal.
                 * @member {string} refusal
                 * @memberof vicinal.broker.v1.AdoptAnswer
                 * @instance
                 */
                AdoptAnswer.prototype.refusal = "";

                /**
                 * AdoptAnswer job.
                 * @member {vicinal.broker.v1.JobDescription.$Properties|null|undefined} job
                 * @memberof vicinal.broker.v1.AdoptAnswer
                 * @instance
                 */
                AdoptAnswer.prototype.job = null;

                /**
                 * AdoptAnswer ranks.
                 * @member {Array.<number>} ranks
                 * @memberof vicinal.broker.v1.AdoptAnswer
                 * @instance
                 */
                AdoptAnswer.prototype.ranks = $util.emptyArray;

                /**
                 * AdoptAnswer proof.
                 * @member {Uint8Array} proof
                 * @memberof vicinal.broker.v1.AdoptAnswer
                 * @instance
                 */
                AdoptAnswer.prototype.proof = $util.newBuffer([]);

                /**
                 * Creates a new AdoptAnswer instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.AdoptAnswer
                 * @static
                 * @param {vicinal.broker.v1.AdoptAnswer.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.AdoptAnswer} AdoptAnswer instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.AdoptAnswer.$Shape): vicinal.broker.v1.AdoptAnswer & vicinal.broker.v1.AdoptAnswer.$Shape;
                 *   (properties?: vicinal.broker.v1.AdoptAnswer.$Properties): vicinal.broker.v1.AdoptAnswer;
                 * }}
                 */
                AdoptAnswer.create = function(properties) {
                    return new AdoptAnswer(properties);
                };

                /**
                 * Encodes the specified AdoptAnswer message. Does not implicitly {@link vicinal.broker.v1.AdoptAnswer.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.AdoptAnswer
                 * @static
                 * @param {vicinal.broker.v1.AdoptAnswer.$Properties} message AdoptAnswer message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AdoptAnswer.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
                    if (message.unknown != null && $Object.hasOwnProperty.call(message, "unknown") && message.unknown !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.unknown);
                    if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal") && message.refusal !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.refusal);
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                        $root.vicinal.broker.v1.JobDescription.encode(message.job, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.ranks != null && message.ranks.length)
                        writer.uint32(/* id 5, wireType 2 =*/42).uint32s(message.ranks);
                    if (message.proof != null && $Object.hasOwnProperty.call(message, "proof") && message.proof.length)
                        writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.proof);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AdoptAnswer message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.AdoptAnswer
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.AdoptAnswer & vicinal.broker.v1.AdoptAnswer.$Shape} AdoptAnswer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AdoptAnswer.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.AdoptAnswer();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.request = value;
                                else
                                    delete message.request;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.unknown = value;
                                else
                                    delete message.unknown;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.refusal = value;
                                else
                                    delete message.refusal;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.job = $root.vicinal.broker.v1.JobDescription.decode(reader, reader.size(), $undefined, _depth + 1, message.job);
                                continue;
                            }
                        case 5: {
                                if (wireType === 2) {
                                    if (!(message.ranks && message.ranks.length))
                                        message.ranks = [];
                                    reader.uint32s(message.ranks);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                message.ranks.push(reader.uint32());
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.proof = value;
                                else
                                    delete message.proof;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for AdoptAnswer
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.AdoptAnswer
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                AdoptAnswer.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.AdoptAnswer";
                };

                return AdoptAnswer;
            })();

            v1.PlacedNotice = (function() {

                /**
                 * Properties of a PlacedNotice.
                 * @typedef {Object} vicinal.broker.v1.PlacedNotice.$Properties
                 * @property {string|null} [job] PlacedNotice job
                 * @property {Array.<number>|null} [kernels] PlacedNotice kernels
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PlacedNotice.
                 * @memberof vicinal.broker.v1
                 * @interface IPlacedNotice
                 * @augments vicinal.broker.v1.PlacedNotice.$Properties
                 * @deprecated Use vicinal.broker.v1.PlacedNotice.$Properties instead.
                 */

                /**
                 * Shape of a PlacedNotice.
                 * @typedef {vicinal.broker.v1.PlacedNotice.$Properties} vicinal.broker.v1.PlacedNotice.$Shape
                 */

                /**
                 * Constructs a new PlacedNotice.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PlacedNotice.
                 * @constructor
                 * @param {vicinal.broker.v1.PlacedNotice.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PlacedNotice = function (properties) {
                    this.kernels = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PlacedNotice job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.PlacedNotice
                 * @instance
                 */
                PlacedNotice.prototype.job = "";

                /**
                 * PlacedNotice kernels.
                 * @member {Array.<number>} kernels
                 * @memberof vicinal.broker.v1.PlacedNotice
                 * @instance
                 */
                PlacedNotice.prototype.kernels = $util.emptyArray;

                /**
                 * Creates a new PlacedNotice instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PlacedNotice
                 * @static
                 * @param {vicinal.broker.v1.PlacedNotice.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PlacedNotice} PlacedNotice instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PlacedNotice.$Shape): vicinal.broker.v1.PlacedNotice & vicinal.broker.v1.PlacedNotice.$Shape;
                 *   (properties?: vicinal.broker.v1.PlacedNotice.$Properties): vicinal.broker.v1.PlacedNotice;
                 * }}
                 */
                PlacedNotice.create = function(properties) {
                    return new PlacedNotice(properties);
                };

                /**
                 * Encodes the specified PlacedNotice message. Does not implicitly {@link vicinal.broker.v1.PlacedNotice.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PlacedNotice
                 * @static
                 * @param {vicinal.broker.v1.PlacedNotice.$Properties} message PlacedNotice message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PlacedNotice.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.kernels != null && message.kernels.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.kernels);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PlacedNotice message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PlacedNotice
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PlacedNotice & vicinal.broker.v1.PlacedNotice.$Shape} PlacedNotice
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PlacedNotice.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PlacedNotice();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.kernels && message.kernels.length))
                                        message.kernels = [];
                                    reader.uint32s(message.kernels);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.kernels && message.kernels.length))
                                    message.kernels = [];
                                message.kernels.push(reader.uint32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for PlacedNotice
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PlacedNotice
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PlacedNotice.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PlacedNotice";
                };

                return PlacedNotice;
            })();

            v1.RankHere = (function() {

                /**
                 * Properties of a RankHere.
                 * @typedef {Object} vicinal.broker.v1.RankHere.$Properties
                 * @property {string|null} [job] RankHere job
                 * @property {number|null} [rank] RankHere rank
                 * @property {vicinal.broker.v1.Identity.$Properties|null} [identity] RankHere identity
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RankHere.
                 * @memberof vicinal.broker.v1
                 * @interface IRankHere
                 * @augments vicinal.broker.v1.RankHere.$Properties
                 * @deprecated Use vicinal.broker.v1.RankHere.$Properties instead.
                 */

                /**
                 * Shape of a RankHere.
                 * @typedef {vicinal.broker.v1.RankHere.$Properties} vicinal.broker.v1.RankHere.$Shape
                 */

                /**
                 * Constructs a new RankHere.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a RankHere.
                 * @constructor
                 * @param {vicinal.broker.v1.RankHere.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RankHere = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RankHere job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.RankHere
                 * @instance
                 */
                RankHere.prototype.job = "";

                /**
                 * RankHere rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.RankHere
                 * @instance
                 */
                RankHere.prototype.rank = 0;

                /**
                 * RankHere identity.
                 * @member {vicinal.broker.v1.Identity.$Properties|null|undefined} identity
                 * @memberof vicinal.broker.v1.RankHere
                 * @instance
                 */
                RankHere.prototype.identity = null;

                /**
                 * Creates a new RankHere instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.RankHere
                 * @static
                 * @param {vicinal.broker.v1.RankHere.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.RankHere} RankHere instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.RankHere.$Shape): vicinal.broker.v1.RankHere & vicinal.broker.v1.RankHere.$Shape;
                 *   (properties?: vicinal.broker.v1.RankHere.$Properties): vicinal.broker.v1.RankHere;
                 * }}
                 */
                RankHere.create = function(properties) {
                    return new RankHere(properties);
                };

                /**
                 * Encodes the specified RankHere message. Does not implicitly {@link vicinal.broker.v1.RankHere.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.RankHere
                 * @static
                 * @param {vicinal.broker.v1.RankHere.$Properties} message RankHere message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RankHere.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                    if (message.identity != null && $Object.hasOwnProperty.call(message, "identity"))
                        $root.vicinal.broker.v1.Identity.encode(message.identity, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RankHere message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.RankHere
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RankHere & vicinal.broker.v1.RankHere.$Shape} RankHere
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RankHere.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.RankHere();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.identity = $root.vicinal.broker.v1.Identity.decode(reader, reader.size(), $undefined, _depth + 1, message.identity);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for RankHere
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.RankHere
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                RankHere.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.RankHere";
                };

                return RankHere;
            })();

            v1.RankGone = (function() {

                /**
                 * Properties of a RankGone.
                 * @typedef {Object} vicinal.broker.v1.RankGone.$Properties
                 * @property {string|null} [job] RankGone job
                 * @property {number|null} [rank] RankGone rank
                 * @property {boolean|null} [died] RankGone died
                 * @property {string|null} [reason] RankGone reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RankGone.
                 * @memberof vicinal.broker.v1
                 * @interface IRankGone
                 * @augments vicinal.broker.v1.RankGone.$Properties
                 * @deprecated Use vicinal.broker.v1.RankGone.$Properties instead.
                 */

                /**
                 * Shape of a RankGone.
                 * @typedef {vicinal.broker.v1.RankGone.$Properties} vicinal.broker.v1.RankGone.$Shape
                 */

                /**
                 * Constructs a new RankGone.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a RankGone.
                 * @constructor
                 * @param {vicinal.broker.v1.RankGone.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RankGone = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RankGone job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.RankGone
                 * @instance
                 */
                RankGone.prototype.job = "";

                /**
                 * RankGone rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.RankGone
                 * @instance
                 */
                RankGone.prototype.rank = 0;

                /**
                 * RankGone died.
                 * @member {boolean} died
                 * @memberof vicinal.broker.v1.RankGone
                 * @instance
                 */
                RankGone.prototype.died = false;

                /**
                 * RankGone reason.
                 * @member {string} reason
                 * @memberof vicinal.broker.v1.RankGone
                 * @instance
                 */
                RankGone.prototype.reason = "";

                /**
                 * Creates a new RankGone instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.RankGone
                 * @static
                 * @param {vicinal.broker.v1.RankGone.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.RankGone} RankGone instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.RankGone.$Shape): vicinal.broker.v1.RankGone & vicinal.broker.v1.RankGone.$Shape;
                 *   (properties?: vicinal.broker.v1.RankGone.$Properties): vicinal.broker.v1.RankGone;
                 * }}
                 */
                RankGone.create = function(properties) {
                    return new RankGone(properties);
                };

                /**
                 * Encodes the specified RankGone message. Does not implicitly {@link vicinal.broker.v1.RankGone.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.RankGone
                 * @static
                 * @param {vicinal.broker.v1.RankGone.$Properties} message RankGone message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RankGone.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                    if (message.died != null && $Object.hasOwnProperty.call(message, "died") && message.died !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.died);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RankGone message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.RankGone
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RankGone & vicinal.broker.v1.RankGone.$Shape} RankGone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RankGone.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.RankGone();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.died = value;
                                else
                                    delete message.died;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for RankGone
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.RankGone
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                RankGone.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.RankGone";
                };

                return RankGone;
            })();

            v1.RegionPlace = (function() {

                /**
                 * Properties of a RegionPlace.
                 * @typedef {Object} vicinal.broker.v1.RegionPlace.$Properties
                 * @property {number|null} [segment] RegionPlace segment
                 * @property {number|null} [offset] RegionPlace offset
                 * @property {number|null} [bytes] RegionPlace bytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RegionPlace.
                 * @memberof vicinal.broker.v1
                 * @interface IRegionPlace
                 * @augments vicinal.broker.v1.RegionPlace.$Properties
                 * @deprecated Use vicinal.broker.v1.RegionPlace.$Properties instead.
                 */

                /**
                 * Shape of a RegionPlace.
                 * @typedef {vicinal.broker.v1.RegionPlace.$Properties} vicinal.broker.v1.RegionPlace.$Shape
                 */

                /**
                 * Constructs a new RegionPlace.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a RegionPlace.
                 * @constructor
                 * @param {vicinal.broker.v1.RegionPlace.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RegionPlace = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RegionPlace segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.RegionPlace
                 * @instance
                 */
                RegionPlace.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * RegionPlace offset.
                 * @member {number} offset
                 * @memberof vicinal.broker.v1.RegionPlace
                 * @instance
                 */
                RegionPlace.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * RegionPlace bytes.
                 * @member {number} bytes
                 * @memberof vicinal.broker.v1.RegionPlace
                 * @instance
                 */
                RegionPlace.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new RegionPlace instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.RegionPlace
                 * @static
                 * @param {vicinal.broker.v1.RegionPlace.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.RegionPlace} RegionPlace instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.RegionPlace.$Shape): vicinal.broker.v1.RegionPlace & vicinal.broker.v1.RegionPlace.$Shape;
                 *   (properties?: vicinal.broker.v1.RegionPlace.$Properties): vicinal.broker.v1.RegionPlace;
                 * }}
                 */
                RegionPlace.create = function(properties) {
                    return new RegionPlace(properties);
                };

                /**
                 * Encodes the specified RegionPlace message. Does not implicitly {@link vicinal.broker.v1.RegionPlace.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.RegionPlace
                 * @static
                 * @param {vicinal.broker.v1.RegionPlace.$Properties} message RegionPlace message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RegionPlace.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.offset);
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RegionPlace message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.RegionPlace
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RegionPlace & vicinal.broker.v1.RegionPlace.$Shape} RegionPlace
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RegionPlace.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.RegionPlace();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.offset = value;
                                else
                                    delete message.offset;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for RegionPlace
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.RegionPlace
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                RegionPlace.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.RegionPlace";
                };

                return RegionPlace;
            })();

            v1.PairOffer = (function() {

                /**
                 * Properties of a PairOffer.
                 * @typedef {Object} vicinal.broker.v1.PairOffer.$Properties
                 * @property {string|null} [job] PairOffer job
                 * @property {number|null} [from] PairOffer from
                 * @property {number|null} [to] PairOffer to
                 * @property {vicinal.broker.v1.RegionPlace.$Properties|null} [head] PairOffer head
                 * @property {vicinal.broker.v1.RegionPlace.$Properties|null} [bank] PairOffer bank
                 * @property {number|null} [ring] PairOffer ring
                 * @property {Array.<vicinal.broker.v1.RegionPlace.$Properties>|null} [arenas] PairOffer arenas
                 * @property {boolean|null} [again] PairOffer again
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PairOffer.
                 * @memberof vicinal.broker.v1
                 * @interface IPairOffer
                 * @augments vicinal.broker.v1.PairOffer.$Properties
                 * @deprecated Use vicinal.broker.v1.PairOffer.$Properties instead.
                 */

                /**
                 * Shape of a PairOffer.
                 * @typedef {vicinal.broker.v1.PairOffer.$Properties} vicinal.broker.v1.PairOffer.$Shape
                 */

                /**
                 * Constructs a new PairOffer.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PairOffer.
                 * @constructor
                 * @param {vicinal.broker.v1.PairOffer.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PairOffer = function (properties) {
                    this.arenas = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PairOffer job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.PairOffer
                 * @instance
                 */
                PairOffer.prototype.job = "";

                /**
                 * PairOffer from.
                 * @member {number} from
                 * @memberof vicinal.broker.v1.PairOffer
                 * @instance
                 */
                PairOffer.prototype.from = 0;

                /**
                 * PairOffer to.
                 * @member {number} to
                 * @memberof vicinal.broker.v1.PairOffer
                 * @instance
                 */
                PairOffer.prototype.to = 0;

                /**
                 * PairOffer head.
                 * @member {vicinal.broker.v1.RegionPlace.$Properties|null|undefined} head
                 * @memberof vicinal.broker.v1.PairOffer
                 * @instance
                 */
                PairOffer.prototype.head = null;

                /**
                 * PairOffer bank.
                 * @member {vicinal.broker.v1.RegionPlace.$Properties|null|undefined} bank
                 * @memberof vicinal.broker.v1.PairOffer
                 * @instance
                 */
                PairOffer.prototype.bank = null;

                /**
                 * PairOffer ring.
                 * @member {number} ring
                 * @memberof vicinal.broker.v1.PairOffer
                 * @instance
                 */
                PairOffer.prototype.ring = 0;

                /**
                 * PairOffer arenas.
                 * @member {Array.<vicinal.broker.v1.RegionPlace.$Properties>} arenas
                 * @memberof vicinal.broker.v1.PairOffer
                 * @instance
                 */
                PairOffer.prototype.arenas = $util.emptyArray;

                /**
                 * PairOffer again.
                 * @member {boolean} again
                 * @memberof vicinal.broker.v1.PairOffer
                 * @instance
                 */
                PairOffer.prototype.again = false;

                /**
                 * Creates a new PairOffer instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PairOffer
                 * @static
                 * @param {vicinal.broker.v1.PairOffer.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PairOffer} PairOffer instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PairOffer.$Shape): vicinal.broker.v1.PairOffer & vicinal.broker.v1.PairOffer.$Shape;
                 *   (properties?: vicinal.broker.v1.PairOffer.$Properties): vicinal.broker.v1.PairOffer;
                 * }}
                 */
                PairOffer.create = function(properties) {
                    return new PairOffer(properties);
                };

                /**
                 * Encodes the specified PairOffer message. Does not implicitly {@link vicinal.broker.v1.PairOffer.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PairOffer
                 * @static
                 * @param {vicinal.broker.v1.PairOffer.$Properties} message PairOffer message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PairOffer.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.from);
                    if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.to);
                    if (message.head != null && $Object.hasOwnProperty.call(message, "head"))
                        $root.vicinal.broker.v1.RegionPlace.encode(message.head, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.bank != null && $Object.hasOwnProperty.call(message, "bank"))
                        $root.vicinal.broker.v1.RegionPlace.encode(message.bank, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.ring != null && $Object.hasOwnProperty.call(message, "ring") && message.ring !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.ring);
                    if (message.arenas != null && message.arenas.length)
                        for (let i = 0; i < message.arenas.length; ++i)
                            $root.vicinal.broker.v1.RegionPlace.encode(message.arenas[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.again != null && $Object.hasOwnProperty.call(message, "again") && message.again !== false)
                        writer.uint32(/* id 8, wireType 0 =*/64).bool(message.again);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PairOffer message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PairOffer
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairOffer & vicinal.broker.v1.PairOffer.$Shape} PairOffer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PairOffer.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PairOffer();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.from = value;
                                else
                                    delete message.from;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.to = value;
                                else
                                    delete message.to;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.head = $root.vicinal.broker.v1.RegionPlace.decode(reader, reader.size(), $undefined, _depth + 1, message.head);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.bank = $root.vicinal.broker.v1.RegionPlace.decode(reader, reader.size(), $undefined, _depth + 1, message.bank);
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.ring = value;
                                else
                                    delete message.ring;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.arenas && message.arenas.length))
                                    message.arenas = [];
                                message.arenas.push($root.vicinal.broker.v1.RegionPlace.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.again = value;
                                else
                                    delete message.again;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for PairOffer
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PairOffer
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PairOffer.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PairOffer";
                };

                return PairOffer;
            })();

            v1.PairRefused = (function() {

                /**
                 * Properties of a PairRefused.
                 * @typedef {Object} vicinal.broker.v1.PairRefused.$Properties
                 * @property {string|null} [job] PairRefused job
                 * @property {number|null} [from] PairRefused from
                 * @property {number|null} [to] PairRefused to
                 * @property {number|null} [code] PairRefused code
                 * @property {string|null} [message] PairRefused message
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PairRefused.
                 * @memberof vicinal.broker.v1
                 * @interface IPairRefused
                 * @augments vicinal.broker.v1.PairRefused.$Properties
                 * @deprecated Use vicinal.broker.v1.PairRefused.$Properties instead.
                 */

                /**
                 * Shape of a PairRefused.
                 * @typedef {vicinal.broker.v1.PairRefused.$Properties} vicinal.broker.v1.PairRefused.$Shape
                 */

                /**
                 * Constructs a new PairRefused.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PairRefused.
                 * @constructor
                 * @param {vicinal.broker.v1.PairRefused.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PairRefused = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PairRefused job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.PairRefused
                 * @instance
                 */
                PairRefused.prototype.job = "";

                /**
                 * PairRefused from.
                 * @member {number} from
                 * @memberof vicinal.broker.v1.PairRefused
                 * @instance
                 */
                PairRefused.prototype.from = 0;

                /**
                 * PairRefused to.
                 * @member {number} to
                 * @memberof vicinal.broker.v1.PairRefused
                 * @instance
                 */
                PairRefused.prototype.to = 0;

                /**
                 * PairRefused code.
                 * @member {number} code
                 * @memberof vicinal.broker.v1.PairRefused
                 * @instance
                 */
                PairRefused.prototype.code = 0;

                /**
                 * PairRefused message.
                 * @member {string} message
                 * @memberof vicinal.broker.v1.PairRefused
                 * @instance
                 */
                PairRefused.prototype.message = "";

                /**
                 * Creates a new PairRefused instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PairRefused
                 * @static
                 * @param {vicinal.broker.v1.PairRefused.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PairRefused} PairRefused instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PairRefused.$Shape): vicinal.broker.v1.PairRefused & vicinal.broker.v1.PairRefused.$Shape;
                 *   (properties?: vicinal.broker.v1.PairRefused.$Properties): vicinal.broker.v1.PairRefused;
                 * }}
                 */
                PairRefused.create = function(properties) {
                    return new PairRefused(properties);
                };

                /**
                 * Encodes the specified PairRefused message. Does not implicitly {@link vicinal.broker.v1.PairRefused.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PairRefused
                 * @static
                 * @param {vicinal.broker.v1.PairRefused.$Properties} message PairRefused message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PairRefused.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.from);
                    if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.to);
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.code);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.message);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PairRefused message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PairRefused
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairRefused & vicinal.broker.v1.PairRefused.$Shape} PairRefused
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PairRefused.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PairRefused();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.from = value;
                                else
                                    delete message.from;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.to = value;
                                else
                                    delete message.to;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.code = value;
                                else
                                    delete message.code;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for PairRefused
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PairRefused
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PairRefused.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PairRefused";
                };

                return PairRefused;
            })();

            v1.ArenaOffer = (function() {

                /**
                 * Properties of an ArenaOffer.
                 * @typedef {Object} vicinal.broker.v1.ArenaOffer.$Properties
                 * @property {string|null} [job] ArenaOffer job
                 * @property {number|null} [rank] ArenaOffer rank
                 * @property {vicinal.broker.v1.RegionPlace.$Properties|null} [arena] ArenaOffer arena
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ArenaOffer.
                 * @memberof vicinal.broker.v1
                 * @interface IArenaOffer
                 * @augments vicinal.broker.v1.ArenaOffer.$Properties
                 * @deprecated Use vicinal.broker.v1.ArenaOffer.$Properties instead.
                 */

                /**
                 * Shape of an ArenaOffer.
                 * @typedef {vicinal.broker.v1.ArenaOffer.$Properties} vicinal.broker.v1.ArenaOffer.$Shape
                 */

                /**
                 * Constructs a new ArenaOffer.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents an ArenaOffer.
                 * @constructor
                 * @param {vicinal.broker.v1.ArenaOffer.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ArenaOffer = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ArenaOffer job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.ArenaOffer
                 * @instance
                 */
                ArenaOffer.prototype.job = "";

                /**
                 * ArenaOffer rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.ArenaOffer
                 * @instance
                 */
                ArenaOffer.prototype.rank = 0;

                /**
                 * ArenaOffer arena.
                 * @member {vicinal.broker.v1.RegionPlace.$Properties|null|undefined} arena
                 * @memberof vicinal.broker.v1.ArenaOffer
                 * @instance
                 */
                ArenaOffer.prototype.arena = null;

                /**
                 * Creates a new ArenaOffer instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.ArenaOffer
                 * @static
                 * @param {vicinal.broker.v1.ArenaOffer.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.ArenaOffer} ArenaOffer instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.ArenaOffer.$Shape): vicinal.broker.v1.ArenaOffer & vicinal.broker.v1.ArenaOffer.$Shape;
                 *   (properties?: vicinal.broker.v1.ArenaOffer.$Properties): vicinal.broker.v1.ArenaOffer;
                 * }}
                 */
                ArenaOffer.create = function(properties) {
                    return new ArenaOffer(properties);
                };

                /**
                 * Encodes the specified ArenaOffer message. Does not implicitly {@link vicinal.broker.v1.ArenaOffer.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.ArenaOffer
                 * @static
                 * @param {vicinal.broker.v1.ArenaOffer.$Properties} message ArenaOffer message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ArenaOffer.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                    if (message.arena != null && $Object.hasOwnProperty.call(message, "arena"))
                        $root.vicinal.broker.v1.RegionPlace.encode(message.arena, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ArenaOffer message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.ArenaOffer
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.ArenaOffer & vicinal.broker.v1.ArenaOffer.$Shape} ArenaOffer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ArenaOffer.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.ArenaOffer();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.arena = $root.vicinal.broker.v1.RegionPlace.decode(reader, reader.size(), $undefined, _depth + 1, message.arena);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for ArenaOffer
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.ArenaOffer
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                ArenaOffer.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.ArenaOffer";
                };

                return ArenaOffer;
            })();

            v1.ArenaGone = (function() {

                /**
                 * Properties of an ArenaGone.
                 * @typedef {Object} vicinal.broker.v1.ArenaGone.$Properties
                 * @property {string|null} [job] ArenaGone job
                 * @property {number|null} [rank] ArenaGone rank
                 * @property {number|null} [segment] ArenaGone segment
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ArenaGone.
                 * @memberof vicinal.broker.v1
                 * @interface IArenaGone
                 * @augments vicinal.broker.v1.ArenaGone.$Properties
                 * @deprecated Use vicinal.broker.v1.ArenaGone.$Properties instead.
                 */

                /**
                 * Shape of an ArenaGone.
                 * @typedef {vicinal.broker.v1.ArenaGone.$Properties} vicinal.broker.v1.ArenaGone.$Shape
                 */

                /**
                 * Constructs a new ArenaGone.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents an ArenaGone.
                 * @constructor
                 * @param {vicinal.broker.v1.ArenaGone.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ArenaGone = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ArenaGone job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.ArenaGone
                 * @instance
                 */
                ArenaGone.prototype.job = "";

                /**
                 * ArenaGone rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.ArenaGone
                 * @instance
                 */
                ArenaGone.prototype.rank = 0;

                /**
                 * ArenaGone segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.ArenaGone
                 * @instance
                 */
                ArenaGone.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new ArenaGone instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.ArenaGone
                 * @static
                 * @param {vicinal.broker.v1.ArenaGone.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.ArenaGone} ArenaGone instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.ArenaGone.$Shape): vicinal.broker.v1.ArenaGone & vicinal.broker.v1.ArenaGone.$Shape;
                 *   (properties?: vicinal.broker.v1.ArenaGone.$Properties): vicinal.broker.v1.ArenaGone;
                 * }}
                 */
                ArenaGone.create = function(properties) {
                    return new ArenaGone(properties);
                };

                /**
                 * Encodes the specified ArenaGone message. Does not implicitly {@link vicinal.broker.v1.ArenaGone.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.ArenaGone
                 * @static
                 * @param {vicinal.broker.v1.ArenaGone.$Properties} message ArenaGone message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ArenaGone.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.segment);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ArenaGone message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.ArenaGone
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.ArenaGone & vicinal.broker.v1.ArenaGone.$Shape} ArenaGone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ArenaGone.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.ArenaGone();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for ArenaGone
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.ArenaGone
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                ArenaGone.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.ArenaGone";
                };

                return ArenaGone;
            })();

            v1.WindowOffer = (function() {

                /**
                 * Properties of a WindowOffer.
                 * @typedef {Object} vicinal.broker.v1.WindowOffer.$Properties
                 * @property {string|null} [job] WindowOffer job
                 * @property {number|null} [rank] WindowOffer rank
                 * @property {vicinal.broker.v1.RegionPlace.$Properties|null} [window] WindowOffer window
                 * @property {Array.<number>|null} [ranks] WindowOffer ranks
                 * @property {boolean|null} [fenced] WindowOffer fenced
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WindowOffer.
                 * @memberof vicinal.broker.v1
                 * @interface IWindowOffer
                 * @augments vicinal.broker.v1.WindowOffer.$Properties
                 * @deprecated Use vicinal.broker.v1.WindowOffer.$Properties instead.
                 */

                /**
                 * Shape of a WindowOffer.
                 * @typedef {vicinal.broker.v1.WindowOffer.$Properties} vicinal.broker.v1.WindowOffer.$Shape
                 */

                /**
                 * Constructs a new WindowOffer.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a WindowOffer.
                 * @constructor
                 * @param {vicinal.broker.v1.WindowOffer.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WindowOffer = function (properties) {
                    this.ranks = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WindowOffer job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.WindowOffer
                 * @instance
                 */
                WindowOffer.prototype.job = "";

                /**
                 * WindowOffer rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.WindowOffer
                 * @instance
                 */
                WindowOffer.prototype.rank = 0;

                /**
                 * WindowOffer window.
                 * @member {vicinal.broker.v1.RegionPlace.$Properties|null|undefined} window
                 * @memberof vicinal.broker.v1.WindowOffer
                 * @instance
                 */
                WindowOffer.prototype.window = null;

                /**
                 * WindowOffer ranks.
                 * @member {Array.<number>} ranks
                 * @memberof vicinal.broker.v1.WindowOffer
                 * @instance
                 */
                WindowOffer.prototype.ranks = $util.emptyArray;

                /**
                 * WindowOffer fenced.
                 * @member {boolean} fenced
                 * @memberof vicinal.broker.v1.WindowOffer
                 * @instance
                 */
                WindowOffer.prototype.fenced = false;

                /**
                 * Creates a new WindowOffer instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.WindowOffer
                 * @static
                 * @param {vicinal.broker.v1.WindowOffer.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.WindowOffer} WindowOffer instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.WindowOffer.$Shape): vicinal.broker.v1.WindowOffer & vicinal.broker.v1.WindowOffer.$Shape;
                 *   (properties?: vicinal.broker.v1.WindowOffer.$Properties): vicinal.broker.v1.WindowOffer;
                 * }}
                 */
                WindowOffer.create = function(properties) {
                    return new WindowOffer(properties);
                };

                /**
                 * Encodes the specified WindowOffer message. Does not implicitly {@link vicinal.broker.v1.WindowOffer.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.WindowOffer
                 * @static
                 * @param {vicinal.broker.v1.WindowOffer.$Properties} message WindowOffer message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WindowOffer.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                    if (message.window != null && $Object.hasOwnProperty.call(message, "window"))
                        $root.vicinal.broker.v1.RegionPlace.encode(message.window, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.ranks != null && message.ranks.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.ranks);
                    if (message.fenced != null && $Object.hasOwnProperty.call(message, "fenced") && message.fenced !== false)
                        writer.uint32(/* id 5, wireType 0 =*/40).bool(message.fenced);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WindowOffer message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.WindowOffer
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowOffer & vicinal.broker.v1.WindowOffer.$Shape} WindowOffer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WindowOffer.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.WindowOffer();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.window = $root.vicinal.broker.v1.RegionPlace.decode(reader, reader.size(), $undefined, _depth + 1, message.window);
                                continue;
                            }
                        case 4: {
                                if (wireType === 2) {
                                    if (!(message.ranks && message.ranks.length))
                                        message.ranks = [];
                                    reader.uint32s(message.ranks);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                message.ranks.push(reader.uint32());
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.fenced = value;
                                else
                                    delete message.fenced;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for WindowOffer
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.WindowOffer
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                WindowOffer.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.WindowOffer";
                };

                return WindowOffer;
            })();

            v1.WindowGone = (function() {

                /**
                 * Properties of a WindowGone.
                 * @typedef {Object} vicinal.broker.v1.WindowGone.$Properties
                 * @property {string|null} [job] WindowGone job
                 * @property {number|null} [rank] WindowGone rank
                 * @property {number|null} [segment] WindowGone segment
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WindowGone.
                 * @memberof vicinal.broker.v1
                 * @interface IWindowGone
                 * @augments vicinal.broker.v1.WindowGone.$Properties
                 * @deprecated Use vicinal.broker.v1.WindowGone.$Properties instead.
                 */

                /**
                 * Shape of a WindowGone.
                 * @typedef {vicinal.broker.v1.WindowGone.$Properties} vicinal.broker.v1.WindowGone.$Shape
                 */

                /**
                 * Constructs a new WindowGone.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a WindowGone.
                 * @constructor
                 * @param {vicinal.broker.v1.WindowGone.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WindowGone = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WindowGone job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.WindowGone
                 * @instance
                 */
                WindowGone.prototype.job = "";

                /**
                 * WindowGone rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.WindowGone
                 * @instance
                 */
                WindowGone.prototype.rank = 0;

                /**
                 * WindowGone segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.WindowGone
                 * @instance
                 */
                WindowGone.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new WindowGone instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.WindowGone
                 * @static
                 * @param {vicinal.broker.v1.WindowGone.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.WindowGone} WindowGone instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.WindowGone.$Shape): vicinal.broker.v1.WindowGone & vicinal.broker.v1.WindowGone.$Shape;
                 *   (properties?: vicinal.broker.v1.WindowGone.$Properties): vicinal.broker.v1.WindowGone;
                 * }}
                 */
                WindowGone.create = function(properties) {
                    return new WindowGone(properties);
                };

                /**
                 * Encodes the specified WindowGone message. Does not implicitly {@link vicinal.broker.v1.WindowGone.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.WindowGone
                 * @static
                 * @param {vicinal.broker.v1.WindowGone.$Properties} message WindowGone message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WindowGone.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.segment);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WindowGone message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.WindowGone
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowGone & vicinal.broker.v1.WindowGone.$Shape} WindowGone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WindowGone.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.WindowGone();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for WindowGone
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.WindowGone
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                WindowGone.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.WindowGone";
                };

                return WindowGone;
            })();

            v1.Wake = (function() {

                /**
                 * Properties of a Wake.
                 * @typedef {Object} vicinal.broker.v1.Wake.$Properties
                 * @property {string|null} [job] Wake job
                 * @property {Array.<number>|null} [from] Wake from
                 * @property {Array.<number>|null} [to] Wake to
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Wake.
                 * @memberof vicinal.broker.v1
                 * @interface IWake
                 * @augments vicinal.broker.v1.Wake.$Properties
                 * @deprecated Use vicinal.broker.v1.Wake.$Properties instead.
                 */

                /**
                 * Shape of a Wake.
                 * @typedef {vicinal.broker.v1.Wake.$Properties} vicinal.broker.v1.Wake.$Shape
                 */

                /**
                 * Constructs a new Wake.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Wake.
                 * @constructor
                 * @param {vicinal.broker.v1.Wake.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Wake = function (properties) {
                    this.from = [];
                    this.to = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Wake job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.Wake
                 * @instance
                 */
                Wake.prototype.job = "";

                /**
                 * Wake from.
                 * @member {Array.<number>} from
                 * @memberof vicinal.broker.v1.Wake
                 * @instance
                 */
                Wake.prototype.from = $util.emptyArray;

                /**
                 * Wake to.
                 * @member {Array.<number>} to
                 * @memberof vicinal.broker.v1.Wake
                 * @instance
                 */
                Wake.prototype.to = $util.emptyArray;

                /**
                 * Creates a new Wake instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Wake
                 * @static
                 * @param {vicinal.broker.v1.Wake.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Wake} Wake instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Wake.$Shape): vicinal.broker.v1.Wake & vicinal.broker.v1.Wake.$Shape;
                 *   (properties?: vicinal.broker.v1.Wake.$Properties): vicinal.broker.v1.Wake;
                 * }}
                 */
                Wake.create = function(properties) {
                    return new Wake(properties);
                };

                /**
                 * Encodes the specified Wake message. Does not implicitly {@link vicinal.broker.v1.Wake.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Wake
                 * @static
                 * @param {vicinal.broker.v1.Wake.$Properties} message Wake message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Wake.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.from != null && message.from.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.from);
                    if (message.to != null && message.to.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.to);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Wake message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Wake
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Wake & vicinal.broker.v1.Wake.$Shape} Wake
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Wake.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Wake();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.from && message.from.length))
                                        message.from = [];
                                    reader.uint32s(message.from);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.from && message.from.length))
                                    message.from = [];
                                message.from.push(reader.uint32());
                                continue;
                            }
                        case 3: {
                                if (wireType === 2) {
                                    if (!(message.to && message.to.length))
                                        message.to = [];
                                    reader.uint32s(message.to);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.to && message.to.length))
                                    message.to = [];
                                message.to.push(reader.uint32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for Wake
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Wake
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Wake.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Wake";
                };

                return Wake;
            })();

            v1.RegionBorrow = (function() {

                /**
                 * Properties of a RegionBorrow.
                 * @typedef {Object} vicinal.broker.v1.RegionBorrow.$Properties
                 * @property {string|null} [job] RegionBorrow job
                 * @property {string|null} [principal] RegionBorrow principal
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RegionBorrow.
                 * @memberof vicinal.broker.v1
                 * @interface IRegionBorrow
                 * @augments vicinal.broker.v1.RegionBorrow.$Properties
                 * @deprecated Use vicinal.broker.v1.RegionBorrow.$Properties instead.
                 */

                /**
                 * Shape of a RegionBorrow.
                 * @typedef {vicinal.broker.v1.RegionBorrow.$Properties} vicinal.broker.v1.RegionBorrow.$Shape
                 */

                /**
                 * Constructs a new RegionBorrow.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a RegionBorrow.
                 * @constructor
                 * @param {vicinal.broker.v1.RegionBorrow.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RegionBorrow = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RegionBorrow job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.RegionBorrow
                 * @instance
                 */
                RegionBorrow.prototype.job = "";

                /**
                 * RegionBorrow principal.
                 * @member {string} principal
                 * @memberof vicinal.broker.v1.RegionBorrow
                 * @instance
                 */
                RegionBorrow.prototype.principal = "";

                /**
                 * Creates a new RegionBorrow instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.RegionBorrow
                 * @static
                 * @param {vicinal.broker.v1.RegionBorrow.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.RegionBorrow} RegionBorrow instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.RegionBorrow.$Shape): vicinal.broker.v1.RegionBorrow & vicinal.broker.v1.RegionBorrow.$Shape;
                 *   (properties?: vicinal.broker.v1.RegionBorrow.$Properties): vicinal.broker.v1.RegionBorrow;
                 * }}
                 */
                RegionBorrow.create = function(properties) {
                    return new RegionBorrow(properties);
                };

                /**
                 * Encodes the specified RegionBorrow message. Does not implicitly {@link vicinal.broker.v1.RegionBorrow.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.RegionBorrow
                 * @static
                 * @param {vicinal.broker.v1.RegionBorrow.$Properties} message RegionBorrow message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RegionBorrow.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.principal != null && $Object.hasOwnProperty.call(message, "principal") && message.principal !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.principal);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RegionBorrow message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.RegionBorrow
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RegionBorrow & vicinal.broker.v1.RegionBorrow.$Shape} RegionBorrow
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RegionBorrow.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.RegionBorrow();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.principal = value;
                                else
                                    delete message.principal;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for RegionBorrow
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.RegionBorrow
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                RegionBorrow.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.RegionBorrow";
                };

                return RegionBorrow;
            })();

            v1.RegionLent = (function() {

                /**
                 * Properties of a RegionLent.
                 * @typedef {Object} vicinal.broker.v1.RegionLent.$Properties
                 * @property {string|null} [job] RegionLent job
                 * @property {Uint8Array|null} [region] RegionLent region
                 * @property {string|null} [refusal] RegionLent refusal
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RegionLent.
                 * @memberof vicinal.broker.v1
                 * @interface IRegionLent
                 * @augments vicinal.broker.v1.RegionLent.$Properties
                 * @deprecated Use vicinal.broker.v1.RegionLent.$Properties instead.
                 */

                /**
                 * Shape of a RegionLent.
                 * @typedef {vicinal.broker.v1.RegionLent.$Properties} vicinal.broker.v1.RegionLent.$Shape
                 */

                /**
                 * Constructs a new RegionLent.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a RegionLent.
                 * @constructor
                 * @param {vicinal.broker.v1.RegionLent.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RegionLent = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RegionLent job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.RegionLent
                 * @instance
                 */
                RegionLent.prototype.job = "";

                /**
                 * RegionLent region.
                 * @member {Uint8Array} region
                 * @memberof vicinal.broker.v1.RegionLent
                 * @instance
                 */
                RegionLent.prototype.region = $util.newBuffer([]);

                /**
                 * RegionLent refusal.
                 * @member {string} refusal
                 * @memberof vicinal.broker.v1.RegionLent
                 * @instance
                 */
                RegionLent.prototype.refusal = "";

                /**
                 * Creates a new RegionLent instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.RegionLent
                 * @static
                 * @param {vicinal.broker.v1.RegionLent.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.RegionLent} RegionLent instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.RegionLent.$Shape): vicinal.broker.v1.RegionLent & vicinal.broker.v1.RegionLent.$Shape;
                 *   (properties?: vicinal.broker.v1.RegionLent.$Properties): vicinal.broker.v1.RegionLent;
                 * }}
                 */
                RegionLent.create = function(properties) {
                    return new RegionLent(properties);
                };

                /**
                 * Encodes the specified RegionLent message. Does not implicitly {@link vicinal.broker.v1.RegionLent.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.RegionLent
                 * @static
                 * @param {vicinal.broker.v1.RegionLent.$Properties} message RegionLent message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RegionLent.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.region);
                    if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal") && message.refusal !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.refusal);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RegionLent message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.RegionLent
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RegionLent & vicinal.broker.v1.RegionLent.$Shape} RegionLent
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RegionLent.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.RegionLent();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.region = value;
                                else
                                    delete message.region;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.refusal = value;
                                else
                                    delete message.refusal;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for RegionLent
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.RegionLent
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                RegionLent.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.RegionLent";
                };

                return RegionLent;
            })();

            v1.RegionReturn = (function() {

                /**
                 * Properties of a RegionReturn.
                 * @typedef {Object} vicinal.broker.v1.RegionReturn.$Properties
                 * @property {Uint8Array|null} [region] RegionReturn region
                 * @property {string|null} [job] RegionReturn job
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RegionReturn.
                 * @memberof vicinal.broker.v1
                 * @interface IRegionReturn
                 * @augments vicinal.broker.v1.RegionReturn.$Properties
                 * @deprecated Use vicinal.broker.v1.RegionReturn.$Properties instead.
                 */

                /**
                 * Shape of a RegionReturn.
                 * @typedef {vicinal.broker.v1.RegionReturn.$Properties} vicinal.broker.v1.RegionReturn.$Shape
                 */

                /**
                 * Constructs a new RegionReturn.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a RegionReturn.
                 * @constructor
                 * @param {vicinal.broker.v1.RegionReturn.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RegionReturn = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RegionReturn region.
                 * @member {Uint8Array} region
                 * @memberof vicinal.broker.v1.RegionReturn
                 * @instance
                 */
                RegionReturn.prototype.region = $util.newBuffer([]);

                /**
                 * RegionReturn job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.RegionReturn
                 * @instance
                 */
                RegionReturn.prototype.job = "";

                /**
                 * Creates a new RegionReturn instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.RegionReturn
                 * @static
                 * @param {vicinal.broker.v1.RegionReturn.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.RegionReturn} RegionReturn instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.RegionReturn.$Shape): vicinal.broker.v1.RegionReturn & vicinal.broker.v1.RegionReturn.$Shape;
                 *   (properties?: vicinal.broker.v1.RegionReturn.$Properties): vicinal.broker.v1.RegionReturn;
                 * }}
                 */
                RegionReturn.create = function(properties) {
                    return new RegionReturn(properties);
                };

                /**
                 * Encodes the specified RegionReturn message. Does not implicitly {@link vicinal.broker.v1.RegionReturn.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.RegionReturn
                 * @static
                 * @param {vicinal.broker.v1.RegionReturn.$Properties} message RegionReturn message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RegionReturn.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.region);
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.job);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RegionReturn message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.RegionReturn
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RegionReturn & vicinal.broker.v1.RegionReturn.$Shape} RegionReturn
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RegionReturn.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.RegionReturn();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.region = value;
                                else
                                    delete message.region;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for RegionReturn
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.RegionReturn
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                RegionReturn.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.RegionReturn";
                };

                return RegionReturn;
            })();

            v1.RegionHeld = (function() {

                /**
                 * Properties of a RegionHeld.
                 * @typedef {Object} vicinal.broker.v1.RegionHeld.$Properties
                 * @property {Uint8Array|null} [region] RegionHeld region
                 * @property {string|null} [job] RegionHeld job
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RegionHeld.
                 * @memberof vicinal.broker.v1
                 * @interface IRegionHeld
                 * @augments vicinal.broker.v1.RegionHeld.$Properties
                 * @deprecated Use vicinal.broker.v1.RegionHeld.$Properties instead.
                 */

                /**
                 * Shape of a RegionHeld.
                 * @typedef {vicinal.broker.v1.RegionHeld.$Properties} vicinal.broker.v1.RegionHeld.$Shape
                 */

                /**
                 * Constructs a new RegionHeld.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a RegionHeld.
                 * @constructor
                 * @param {vicinal.broker.v1.RegionHeld.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RegionHeld = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RegionHeld region.
                 * @member {Uint8Array} region
                 * @memberof vicinal.broker.v1.RegionHeld
                 * @instance
                 */
                RegionHeld.prototype.region = $util.newBuffer([]);

                /**
                 * RegionHeld job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.RegionHeld
                 * @instance
                 */
                RegionHeld.prototype.job = "";

                /**
                 * Creates a new RegionHeld instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.RegionHeld
                 * @static
                 * @param {vicinal.broker.v1.RegionHeld.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.RegionHeld} RegionHeld instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.RegionHeld.$Shape): vicinal.broker.v1.RegionHeld & vicinal.broker.v1.RegionHeld.$Shape;
                 *   (properties?: vicinal.broker.v1.RegionHeld.$Properties): vicinal.broker.v1.RegionHeld;
                 * }}
                 */
                RegionHeld.create = function(properties) {
                    return new RegionHeld(properties);
                };

                /**
                 * Encodes the specified RegionHeld message. Does not implicitly {@link vicinal.broker.v1.RegionHeld.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.RegionHeld
                 * @static
                 * @param {vicinal.broker.v1.RegionHeld.$Properties} message RegionHeld message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RegionHeld.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.region);
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.job);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RegionHeld message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.RegionHeld
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RegionHeld & vicinal.broker.v1.RegionHeld.$Shape} RegionHeld
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RegionHeld.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.RegionHeld();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.region = value;
                                else
                                    delete message.region;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for RegionHeld
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.RegionHeld
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                RegionHeld.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.RegionHeld";
                };

                return RegionHeld;
            })();

            v1.PartKept = (function() {

                /**
                 * Properties of a PartKept.
                 * @typedef {Object} vicinal.broker.v1.PartKept.$Properties
                 * @property {string|null} [job] PartKept job
                 * @property {Uint8Array|null} [proof] PartKept proof
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PartKept.
                 * @memberof vicinal.broker.v1
                 * @interface IPartKept
                 * @augments vicinal.broker.v1.PartKept.$Properties
                 * @deprecated Use vicinal.broker.v1.PartKept.$Properties instead.
                 */

                /**
                 * Shape of a PartKept.
                 * @typedef {vicinal.broker.v1.PartKept.$Properties} vicinal.broker.v1.PartKept.$Shape
                 */

                /**
                 * Constructs a new PartKept.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PartKept.
                 * @constructor
                 * @param {vicinal.broker.v1.PartKept.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PartKept = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PartKept job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.PartKept
                 * @instance
                 */
                PartKept.prototype.job = "";

                /**
                 * PartKept proof.
                 * @member {Uint8Array} proof
                 * @memberof vicinal.broker.v1.PartKept
                 * @instance
                 */
                PartKept.prototype.proof = $util.newBuffer([]);

                /**
                 * Creates a new PartKept instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PartKept
                 * @static
                 * @param {vicinal.broker.v1.PartKept.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PartKept} PartKept instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PartKept.$Shape): vicinal.broker.v1.PartKept & vicinal.broker.v1.PartKept.$Shape;
                 *   (properties?: vicinal.broker.v1.PartKept.$Properties): vicinal.broker.v1.PartKept;
                 * }}
                 */
                PartKept.create = function(properties) {
                    return new PartKept(properties);
                };

                /**
                 * Encodes the specified PartKept message. Does not implicitly {@link vicinal.broker.v1.PartKept.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PartKept
                 * @static
                 * @param {vicinal.broker.v1.PartKept.$Properties} message PartKept message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PartKept.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.proof != null && $Object.hasOwnProperty.call(message, "proof") && message.proof.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.proof);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PartKept message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PartKept
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PartKept & vicinal.broker.v1.PartKept.$Shape} PartKept
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PartKept.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PartKept();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.proof = value;
                                else
                                    delete message.proof;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for PartKept
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PartKept
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PartKept.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PartKept";
                };

                return PartKept;
            })();

            v1.MachineEnded = (function() {

                /**
                 * Properties of a MachineEnded.
                 * @typedef {Object} vicinal.broker.v1.MachineEnded.$Properties
                 * @property {number|null} [slot] MachineEnded slot
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a MachineEnded.
                 * @memberof vicinal.broker.v1
                 * @interface IMachineEnded
                 * @augments vicinal.broker.v1.MachineEnded.$Properties
                 * @deprecated Use vicinal.broker.v1.MachineEnded.$Properties instead.
                 */

                /**
                 * Shape of a MachineEnded.
                 * @typedef {vicinal.broker.v1.MachineEnded.$Properties} vicinal.broker.v1.MachineEnded.$Shape
                 */

                /**
                 * Constructs a new MachineEnded.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a MachineEnded.
                 * @constructor
                 * @param {vicinal.broker.v1.MachineEnded.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const MachineEnded = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * MachineEnded slot.
                 * @member {number} slot
                 * @memberof vicinal.broker.v1.MachineEnded
                 * @instance
                 */
                MachineEnded.prototype.slot = 0;

                /**
                 * Creates a new MachineEnded instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.MachineEnded
                 * @static
                 * @param {vicinal.broker.v1.MachineEnded.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.MachineEnded} MachineEnded instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.MachineEnded.$Shape): vicinal.broker.v1.MachineEnded & vicinal.broker.v1.MachineEnded.$Shape;
                 *   (properties?: vicinal.broker.v1.MachineEnded.$Properties): vicinal.broker.v1.MachineEnded;
                 * }}
                 */
                MachineEnded.create = function(properties) {
                    return new MachineEnded(properties);
                };

                /**
                 * Encodes the specified MachineEnded message. Does not implicitly {@link vicinal.broker.v1.MachineEnded.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.MachineEnded
                 * @static
                 * @param {vicinal.broker.v1.MachineEnded.$Properties} message MachineEnded message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                MachineEnded.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.slot != null && $Object.hasOwnProperty.call(message, "slot") && message.slot !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.slot);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a MachineEnded message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.MachineEnded
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.MachineEnded & vicinal.broker.v1.MachineEnded.$Shape} MachineEnded
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                MachineEnded.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.MachineEnded();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.slot = value;
                                else
                                    delete message.slot;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for MachineEnded
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.MachineEnded
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                MachineEnded.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.MachineEnded";
                };

                return MachineEnded;
            })();

            v1.PartEnded = (function() {

                /**
                 * Properties of a PartEnded.
                 * @typedef {Object} vicinal.broker.v1.PartEnded.$Properties
                 * @property {string|null} [job] PartEnded job
                 * @property {string|null} [reason] PartEnded reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PartEnded.
                 * @memberof vicinal.broker.v1
                 * @interface IPartEnded
                 * @augments vicinal.broker.v1.PartEnded.$Properties
                 * @deprecated Use vicinal.broker.v1.PartEnded.$Properties instead.
                 */

                /**
                 * Shape of a PartEnded.
                 * @typedef {vicinal.broker.v1.PartEnded.$Properties} vicinal.broker.v1.PartEnded.$Shape
                 */

                /**
                 * Constructs a new PartEnded.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PartEnded.
                 * @constructor
                 * @param {vicinal.broker.v1.PartEnded.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PartEnded = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PartEnded job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.PartEnded
                 * @instance
                 */
                PartEnded.prototype.job = "";

                /**
                 * PartEnded reason.
                 * @member {string} reason
                 * @memberof vicinal.broker.v1.PartEnded
                 * @instance
                 */
                PartEnded.prototype.reason = "";

                /**
                 * Creates a new PartEnded instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PartEnded
                 * @static
                 * @param {vicinal.broker.v1.PartEnded.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PartEnded} PartEnded instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PartEnded.$Shape): vicinal.broker.v1.PartEnded & vicinal.broker.v1.PartEnded.$Shape;
                 *   (properties?: vicinal.broker.v1.PartEnded.$Properties): vicinal.broker.v1.PartEnded;
                 * }}
                 */
                PartEnded.create = function(properties) {
                    return new PartEnded(properties);
                };

                /**
                 * Encodes the specified PartEnded message. Does not implicitly {@link vicinal.broker.v1.PartEnded.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PartEnded
                 * @static
                 * @param {vicinal.broker.v1.PartEnded.$Properties} message PartEnded message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PartEnded.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PartEnded message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PartEnded
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PartEnded & vicinal.broker.v1.PartEnded.$Shape} PartEnded
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PartEnded.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PartEnded();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Gets the type url for PartEnded
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PartEnded
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PartEnded.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PartEnded";
                };

                return PartEnded;
            })();

            return v1;
        })();

        return broker;
    })();

    return vicinal;
})();

export {
  $root as default
};
