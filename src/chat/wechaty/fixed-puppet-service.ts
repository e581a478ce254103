import type { FileBoxInterface } from 'file-box'
import { puppet as pb } from 'wechaty-grpc'
import type * as PUPPET from 'wechaty-puppet'
import { PuppetService } from 'wechaty-puppet-service'
import { within } from './within.js'

const FILE_LIMIT = 30_000

/** PuppetService 1.19.9 with its client's defects repaired: see each override. */
export class FixedPuppetService extends PuppetService {
  /** The cache on disk outlives restarts with stale members, and a second process dies of its lock: switched off, the one in memory stays. */
  protected override hookPayloadStore() {}

  /** Upstream spreads a protobuf object, so that latitude and longitude are always 0. */
  override async messageLocation(id: string): Promise<PUPPET.payloads.Location> {
    const request = new pb.MessageLocationRequest()
    request.setId(id)
    const response = await new Promise<pb.MessageLocationResponse>((resolve, reject) =>
      this.grpcManager.client.messageLocation(request, (error: Error | null, found: pb.MessageLocationResponse) =>
        error ? reject(error) : resolve(found),
      ),
    )
    const location = response.getLocation()
    if (!location) throw new Error('no location in this message')
    return {
      accuracy: location.getAccuracy(),
      address: location.getAddress(),
      latitude: location.getLatitude(),
      longitude: location.getLongitude(),
      name: location.getName(),
    }
  }

  /** Upstream falls back to a deprecated stream that never ends when the gateway has no file. */
  override messageFile(id: string): Promise<FileBoxInterface> {
    return within(super.messageFile(id), FILE_LIMIT, 'file')
  }
}
